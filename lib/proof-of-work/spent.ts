import { queryInTime } from '@/lib/platform/db'
import { groupCommit } from '@/lib/platform/group-commit'

type Spending = { challenge: string; expiresAt: number }

/** Spends a challenge (signature in hex, expiry in s since 1970). False when spent before. Throws while the database is away. */
export function spendOnce(challenge: string, expiresAt: number): Promise<boolean> {
  return spendTogether({ challenge, expiresAt })
}

const spendTogether = groupCommit<Spending, boolean>(spendAll, {
  maxItems: 128,
  concurrency: 1,
  maxQueued: 2_000,
  isItemError: () => false,
})

async function spendAll(spendings: Spending[]): Promise<boolean[]> {
  const ends = new Map(spendings.map(({ challenge, expiresAt }) => [challenge, expiresAt]))
  const values = [[...ends.keys()], [...ends.values()]]
  const rows = await queryInTime<{ challenge: string }>({ name: 'spend-challenges', text: SPEND, values })
  const taken = new Set(rows.map(({ challenge }) => challenge))
  // Of duplicates in a group only the first wins.
  return spendings.map(({ challenge }) => taken.delete(challenge))
}

const SPEND = `
  INSERT INTO spent_challenges (challenge, expires_at)
  SELECT decode(c, 'hex'), to_timestamp(e) FROM unnest($1::text[], $2::int8[]) AS s (c, e) ORDER BY c
  ON CONFLICT DO NOTHING RETURNING encode(challenge, 'hex') AS challenge`
