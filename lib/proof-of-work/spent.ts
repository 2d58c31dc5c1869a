import { groupCommit } from '@/lib/platform/group-commit'
import { queryInTime } from '@/lib/platform/db'

type Spending = { challenge: string; expiresAt: number }

/**
 * Takes a genuine challenge (its signature in hexadecimal, its end in seconds since 1970) for good, together with those of
 * whatever is posted meanwhile. False when it was taken before. Throws Overloaded, or when the database is away.
 */
export function spendOnce(challenge: string, expiresAt: number): Promise<boolean> {
  return spendTogether({ challenge, expiresAt })
}

const spendTogether = groupCommit<Spending, boolean>(spendAll, {
  most: 128,
  atOnce: 1,
  waiting: 2_000,
  ofOneItem: () => false,
})

async function spendAll(spendings: Spending[]): Promise<boolean[]> {
  const ends = new Map(spendings.map(({ challenge, expiresAt }) => [challenge, expiresAt]))
  const values = [[...ends.keys()], [...ends.values()]]
  const rows = await queryInTime<{ challenge: string }>({ name: 'spend-challenges', text: SPEND, values })
  const taken = new Set(rows.map(({ challenge }) => challenge))
  // Of two alike in one group the first has it.
  return spendings.map(({ challenge }) => taken.delete(challenge))
}

const SPEND = `
  INSERT INTO spent_challenges (challenge, expires_at)
  SELECT decode(c, 'hex'), to_timestamp(e) FROM unnest($1::text[], $2::int8[]) AS s (c, e) ORDER BY c
  ON CONFLICT DO NOTHING RETURNING encode(challenge, 'hex') AS challenge`
