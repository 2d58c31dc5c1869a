import { noteLook } from '@/lib/audit/note-look'
import type { Authorized } from '@/lib/authorization/proof'
import { hideable } from '@/lib/comments/hide'
import { db } from '@/lib/platform/db'
import { beQuick, transactionTime } from '@/lib/platform/dry-run'
import { countMatching } from '@/lib/removals/dry-run'
import type { SignatureFilter } from '@/lib/signatures/keyset-query'

const SAMPLE = 20

type SampleRow = { id: string; name: string; comment: string }

/** Counts the comments that hiding all of a filter would take, with 20 random ones; `until` is for `hideComments`. Throws after 10 seconds. */
export async function dryRunHiding(owner: Authorized<'owner'>, filter: SignatureFilter) {
  await noteLook(owner, { verb: 'look', subject: 'signatures' })
  return db().$transaction(async (tx) => {
    await beQuick(tx)
    const until = await transactionTime(tx)
    const found = hideable({ filter, until })
    const count = await countMatching(tx, found)
    // A keyed hash is random enough; as an expression it prevents an index scan that would read rows all over the disk.
    const sample = await tx.$queryRaw<SampleRow[]>`
      SELECT s.id, s.name, s.comment FROM signatures s WHERE ${found} ORDER BY substr(s.email_hash, 1, 16) LIMIT ${SAMPLE}`
    return { count, until: until.toISOString(), sample }
  })
}

export type HidingDryRun = Awaited<ReturnType<typeof dryRunHiding>>
