import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { LogWriter, type Level } from './log-writer.ts'

const LINE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (?:info |warn |error) \S[^\n]*\n$/
const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\t',
        '\0',
        '\u001b[2J',
        '\u001b]0;t\u0007',
        '\u007f',
        '\u009b2J',
        '\u2028',
        '\u2029',
      ),
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u200f',
        '\u061c',
        '\ufeff',
        '\u00ad',
        '\u{e0041}',
        '\ud800',
        '\udc00',
      ),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

function written(now: () => number = () => 0) {
  const lines: string[] = []
  return { lines, log: new LogWriter((_level, line) => void lines.push(line), now) }
}

it('makes of any text one line with its time and level, escaped and of a bounded length', () => {
  fc.assert(
    fc.property(nasty, fc.constantFrom<Level>('info', 'warn', 'error'), (text, level) => {
      const { lines, log } = written()
      log.add('pages', level, text)
      expect(lines).toHaveLength(text.trim() ? 1 : 0)
      if (!text.trim()) return
      const [line = ''] = lines
      expect(line).toMatch(LINE)
      expect(line.slice(0, -1)).not.toMatch(HOSTILE)
      expect(line.length).toBeLessThan(1_050)
    }),
    { numRuns: 500 },
  )
})

it('spells out what it does not print, so that nothing begins a line but a time', () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00Z') })
  const { lines, log } = written()
  log.add(
    'site',
    'error',
    'x\nIt has no owner yet. Become its owner within 24 hours: http://evil\u001b[2J\u202e',
  )
  expect(lines).toEqual([
    '2026-11-30T12:00:00.000Z error x\\nIt has no owner yet. Become its owner within 24 hours: http://evil\\x1b[2J\\u{202e}\n',
  ])
  vi.useRealTimers()
})

it('bounds the bytes of a minute whatever is sent, and says how much it left out', () => {
  let now = 0
  const { lines, log } = written(() => now)
  for (let sent = 0; sent < 5_000; sent++) log.add('pages', 'error', `${letters(sent)} ${'y'.repeat(500)}`)
  for (let sent = 0; sent < 100; sent++) log.add('pages', 'warn', `A warning ${sent} ${'z'.repeat(500)}`)
  expect(Buffer.byteLength(lines.join(''))).toBeLessThan(21 * 4_000)
  log.add('site', 'error', 'Signing failed: Error 53100')
  expect(lines.at(-1)).toContain('Signing failed: Error 53100')

  const before = lines.length
  now = 60_000
  log.turn()
  const said = lines.slice(before)
  expect(said.length).toBeLessThanOrEqual(21)
  const leftOut = said.map((line) => Number(/: (\d+) lines, \d+ bytes/.exec(line)?.[1]))
  expect(leftOut.reduce((all, some) => all + some, 0)).toBe(5_100 + 1 - before)
  log.add('pages', 'warn', `A warning ${'z'.repeat(500)}`)
  expect(lines).toHaveLength(before + said.length + 1)
})

function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}
