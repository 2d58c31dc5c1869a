import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { deleteSignatures } from '@/lib/rights/delete-signatures'
import { UNCONFIRMED_DAYS } from '@/lib/signatures/deadlines'
import { uuid7Floor } from '@/lib/signatures/uuid7-floor'

const BATCH_SIZE = 500

/** Erases signatures that nobody confirmed for 30 days, in batches; skips locked rows until the next run. Returns how many. */
export async function eraseUnconfirmed(_job: Authorized<'job'>, signal?: AbortSignal): Promise<number> {
  const before = new Date(Date.now() - UNCONFIRMED_DAYS * 86_400_000)
  let erased = 0
  for (;;) {
    signal?.throwIfAborted()
    const some = await eraseBatch(before)
    erased += some
    if (some < BATCH_SIZE) return erased
  }
}

function eraseBatch(before: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    const old = await tx.$queryRaw<{ id: string; emailHash: Uint8Array<ArrayBuffer> }[]>`
      SELECT id, email_hash AS "emailHash" FROM signatures
      WHERE state = 'pending' AND id < ${uuid7Floor(before)}::uuid AND submitted_at < ${before}
      ORDER BY id LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED`
    if (old.length > 0) await deleteSignatures(tx, old)
    return old.length
  })
}
