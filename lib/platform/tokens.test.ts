import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkToken, DAY, makeToken, tokenSubject } from '@/lib/platform/tokens'

const ID = '0198c0de-0000-7000-8000-000000000001'
const OTHER_ID = '0198c0de-0000-7000-8000-000000000002'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00Z') }))
afterEach(() => void vi.useRealTimers())

function later(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000)
}

function altered(token: string, part: number, change: (text: string) => string): string {
  return token
    .split('.')
    .map((text, index) => (index === part ? change(text) : text))
    .join('.')
}

test('a token is good for what, whom and which version it was made', () => {
  const token = makeToken('confirm', ID, 3, DAY)
  expect(tokenSubject(token)).toBe(ID)
  expect(checkToken('confirm', token, 3)).toBe('valid')
})

test('a token made for one purpose is worthless for another', () => {
  const token = makeToken('confirm', ID, 1, DAY)
  expect(checkToken('signature', token, 1)).toBe('wrong')
  expect(checkToken('admin', token, 1)).toBe('wrong')
})

test('raising the version makes every token before worthless', () => {
  const token = makeToken('signature', ID, 1, null)
  expect(checkToken('signature', token, 2)).toBe('wrong')
})

test.each([
  ['whom it is for', 0, () => OTHER_ID],
  ['until when it is good', 1, (expiry: string) => (parseInt(expiry, 36) + DAY).toString(36)],
  ['that it never expires', 1, () => '0'],
  ['the first letter of its seal', 2, (mac: string) => (mac.startsWith('A') ? 'B' : 'A') + mac.slice(1)],
  ['the length of its seal', 2, (mac: string) => mac.slice(1)],
])('a token in which somebody changed %s is wrong', (_what, part, change) => {
  expect(checkToken('confirm', altered(makeToken('confirm', ID, 1, DAY), part, change), 1)).toBe('wrong')
})

test('a token is good to the second its lifetime ends, then expired and not wrong', () => {
  const token = makeToken('confirm', ID, 1, DAY)
  later(DAY)
  expect(checkToken('confirm', token, 1)).toBe('valid')
  later(1)
  expect(checkToken('confirm', token, 1)).toBe('expired')
  expect(checkToken('confirm', token, 2)).toBe('wrong')
})

test('a token without a lifetime never expires', () => {
  const token = makeToken('signature', ID, 1, null)
  later(100 * 365 * DAY)
  expect(checkToken('signature', token, 1)).toBe('valid')
})

test.each([
  '',
  'nonsense',
  '..',
  ID,
  `${ID}.0`,
  `${ID}.0.short`,
  `${ID}.0.${'a'.repeat(44)}`,
  `${ID}..${'a'.repeat(43)}`,
  `${ID.toUpperCase()}.0.${'a'.repeat(43)}`,
  `${ID}.0.${'a'.repeat(43)}\n`,
  `${ID}.0.${'a'.repeat(43)}.more`,
])('%j has not even a token’s form', (token) => {
  expect(tokenSubject(token)).toBeNull()
  expect(checkToken('confirm', token, 1)).toBe('wrong')
})
