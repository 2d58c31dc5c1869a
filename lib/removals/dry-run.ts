import { noteLook } from '@/lib/audit/note-look'
import type { Authorized } from '@/lib/authorization/proof'
import { Prisma, type SignatureState } from '@/lib/generated/prisma/client'
import { db, type Transaction } from '@/lib/platform/db'
import { beQuick, transactionTime } from '@/lib/platform/dry-run'
import { matching } from '@/lib/removals/matching'
import type { Conditions } from '@/lib/removals/schema'
import type { Flag } from '@/lib/signatures/rules'

const SAMPLE = 20

/** Counts matches with 20 random samples, never an address; `until` is for `startRemoval`. Throws after 10 seconds. */
export async function dryRun(owner: Authorized<'owner'>, conditions: Conditions) {
  await noteLook(owner, { verb: 'look', subject: 'signatures' })
  return db().$transaction(async (tx) => {
    await beQuick(tx)
    const until = await transactionTime(tx)
    const found = matching(conditions, until)
    const count = await countMatching(tx, found)
    // A keyed hash is random enough; as an expression it prevents an index scan that would read rows all over the disk.
    const sample = await tx.$queryRaw<SampleRow[]>`
      SELECT s.id, s.name, s.state::text, s.country, s.email_domain AS domain, s.submitted_at AS "submittedAt", s.flags,
        s.held_at IS NOT NULL AS held
      FROM signatures s WHERE ${found} ORDER BY substr(s.email_hash, 1, 16) LIMIT ${SAMPLE}`
    return {
      conditions,
      count,
      until: until.toISOString(),
      sample: sample.map(({ submittedAt, ...row }) => ({ ...row, submittedAt: submittedAt.toISOString() })),
    }
  })
}

type SampleRow = {
  id: string
  name: string
  state: SignatureState
  country: string
  domain: string
  submittedAt: Date
  flags: Flag[]
  held: boolean
}

export type DryRun = Awaited<ReturnType<typeof dryRun>>

export async function countMatching(tx: Transaction, condition: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM signatures s WHERE ${condition}`
  return row?.count ?? 0
}
