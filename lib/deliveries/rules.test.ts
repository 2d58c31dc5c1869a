import { expect, it } from 'vitest'
import {
  awaitedAnswer,
  foldLeavings,
  inOrder,
  isNamedIn,
  isRemakable,
  progressOf,
} from '@/lib/deliveries/rules'

it('awaits an answer from the recipient, then from the office it was handed on to, until there is one', () => {
  const asked = { kind: 'handed_on', date: '2020-03-09', office: 'Department of Commerce' } as const
  const delivered = { date: '2017-12', before: false }
  expect(awaitedAnswer({ ...delivered, before: true }, [])).toBeNull()
  expect(awaitedAnswer(delivered, [])).toEqual({ since: '2017-12', office: null })
  expect(awaitedAnswer(delivered, [asked])).toEqual({ since: '2020-03-09', office: 'Department of Commerce' })
  for (const kind of ['answered', 'met', 'refused'] as const)
    expect(awaitedAnswer(delivered, [asked, { kind, date: '2021', office: '' }])).toBeNull()
})

it('tells whether those who signed agreed to this recipient by name', () => {
  const wordings = [
    'I agree that my signature is delivered to the Bureau of Industry and Security.',
    'Acepto que mi firma se entregue a la Secretaría de Economía.',
  ]
  for (const named of [
    'Bureau of Industry  and Security',
    'the BUREAU of industry',
    'Secretaria de Economia',
  ])
    expect(isNamedIn(wordings, named)).toBe(true)
  for (const other of ['The Mayor', 'Bureau of Industry & Security', 'Data Broker, Inc.'])
    expect(isNamedIn(wordings, other)).toBe(false)
  expect(isNamedIn([], 'The Mayor')).toBe(false)
})

it.each([
  [
    ['2027-03', '2027'],
    ['2027-03', '2027'],
  ],
  [
    ['2027', '2027-03'],
    ['2027', '2027-03'],
  ],
  [
    ['2027-03', '2027', '2026-12-31'],
    ['2026-12-31', '2027-03', '2027'],
  ],
  [
    ['2027-03', '2027', '2027-01'],
    ['2027-01', '2027-03', '2027'],
  ],
  [
    ['2027-03-02', '2027-03', '2027-03-01'],
    ['2027-03-01', '2027-03-02', '2027-03'],
  ],
])('puts what was added as %j in the order %j', (added, ordered) => {
  const responses = added.map((date, id) => ({ id, date }))
  expect(inOrder(responses.toReversed()).map(({ date }) => date)).toEqual(ordered)
})

it('never shows that a single one left', () => {
  expect([-1, 0, 1, 9, 10, 19, 20].map(foldLeavings)).toEqual([null, null, 'few', 'few', 10, 10, 20])
})

it('says what is being done, also where some of those who were found have left', () => {
  expect([0, 299, 300, 301, 599, 601].map((done) => progressOf({ done, found: 300 }))).toEqual([
    { step: 'rows', rows: 0 },
    { step: 'rows', rows: 299 },
    { step: 'printing', rows: 0 },
    { step: 'printing', rows: 1 },
    { step: 'printing', rows: 299 },
    { step: 'printing', rows: 300 },
  ])
})

it('files are made again where they are gone or a problem may be mended, and where somebody is left', () => {
  const sealed = { state: 'delivered', files: 'none', problem: null, manifest: 'ab' }
  expect(isRemakable(sealed)).toBe(true)
  expect(isRemakable({ ...sealed, state: 'ready' })).toBe(true)
  for (const files of ['stored', 'stale']) expect(isRemakable({ ...sealed, files })).toBe(false)
  for (const problem of ['other-data-key', 'not-as-signed', 'disk-full', 'folder-not-writable']) {
    expect(isRemakable({ ...sealed, files: 'stale', problem })).toBe(true)
    expect(isRemakable({ state: 'making', files: 'none', manifest: null, problem })).toBe(true)
  }
  for (const problem of ['nobody-left', 'ledger-stopped', null])
    expect(isRemakable({ state: 'making', files: 'none', manifest: null, problem })).toBe(false)
  expect(isRemakable({ ...sealed, state: 'ready', problem: 'nobody-left' })).toBe(false)
  expect(isRemakable({ ...sealed, state: 'discarded' })).toBe(false)
  expect(isRemakable({ ...sealed, manifest: null })).toBe(false)
})
