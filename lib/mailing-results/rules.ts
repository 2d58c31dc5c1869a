// Fewer would tell on people where a mailing is small.
const FEWEST = 10

/** A count as it may be shown where it could tell on people: `few` from one to nine. */
export function folded(count: number): number | 'few' {
  return count > 0 && count < FEWEST ? 'few' : count
}

type Counted = { kind: string; count: number }

/** `soft` are mails given up though the mailbox may exist: full, closed to us, or not answering. */
export function resultsOf(rows: readonly Counted[], failed: number) {
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  const atOnce = of('hard')
  return {
    hard: atOnce + of('late'),
    soft: Math.max(0, failed - atOnce),
    complaints: of('complaint'),
    ended: folded(of('ended')),
  }
}

export type MailingResults = ReturnType<typeof resultsOf>
