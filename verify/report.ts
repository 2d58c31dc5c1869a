import type { Outcome } from './check-site.ts'
import { exitCodeOf, type Finding } from './findings.ts'

const MARKS: Record<Finding['level'], string> = {
  fits: '  ok    ',
  note: '  note  ',
  wrong: '  WRONG ',
  unchecked: '  ?     ',
}
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g

const VERDICTS = {
  0: 'Everything that was checked holds.',
  1: 'SOMETHING IS WRONG. Keep what this program printed and the files that it names.',
  2: 'Not everything could be checked; what could be, holds.',
}

/** For people. */
export function inWords(site: string, { findings }: Outcome): string {
  const lines = findings.map(({ level, words }) => MARKS[level] + plain(words))
  return [`The ledger of ${plain(site)}`, '', ...lines, '', VERDICTS[exitCodeOf(findings)]].join('\n')
}

/** For programs: one JSON object. */
export function asJson(site: string, { findings, logs, published }: Outcome): string {
  const exitCode = exitCodeOf(findings)
  const report = {
    format: 'verify-report/v1',
    site,
    ok: exitCode === 0,
    exitCode,
    published: published?.count ?? null,
    proven: logs.at(-1)?.audited?.tallies.count ?? null,
    logs: logs.map(({ checkpoint, audited }) => ({
      origin: checkpoint.origin,
      size: checkpoint.size,
      root: checkpoint.root.toString('base64'),
      count: audited?.tallies.count ?? null,
      kinds: audited?.tallies.kinds ?? null,
      before: audited?.tallies.before ?? null,
      deliveries: audited?.tallies.deliveries ?? null,
    })),
    findings,
  }
  return JSON.stringify(report, null, 2)
}

/** What others wrote must not move the cursor or turn the line round. */
function plain(words: string): string {
  return words.replace(CONTROL, '\ufffd')
}
