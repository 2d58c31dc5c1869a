import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { estimatedCount, type EstimatedCount } from '@/lib/platform/estimated-count'
import { enqueue, isQueued } from '@/lib/platform/jobs'
import { resendConfirmations, signerMails } from '@/lib/signatures/jobs'
import { takeMail } from '@/lib/signatures/mail-allowance'
import { queueSlice, waitsForConfirming } from '@/lib/signatures/queue-slice'

/** Mails a pending signature its confirmation once more. `enough`: the day's mails to the address are used up. */
export async function resend(
  owner: Authorized<'owner'>,
  signatureId: string,
): Promise<'queued' | 'enough' | 'not waiting'> {
  return db().$transaction(async (tx) => {
    const where = { id: signatureId, state: 'pending', heldAt: null } as const
    if ((await tx.signature.count({ where })) === 0) return 'not waiting'
    if (!(await takeMail(tx, signatureId))) return 'enough'
    await enqueue(tx, signerMails.confirmation, { signatureId })
    await audit(tx, { adminId: owner.id, verb: 'resend', subject: `signature:${signatureId}` })
    return 'queued'
  })
}

export type Waiting = { count: EstimatedCount; underWay: boolean }

/** How many wait since yesterday or longer and would get their confirmation once more. */
export async function countWaiting(_owner: Authorized<'owner'>): Promise<Waiting> {
  const [count, underWay] = await Promise.all([
    estimatedCount(
      Prisma.sql`FROM signatures s WHERE ${waitsForConfirming()} AND ${mailedADayBefore(new Date())}`,
    ),
    isQueued(db(), resendConfirmations),
  ])
  return { count, underWay }
}

/** Begins to mail all who wait their confirmation once more, by a job. `under way` when one has not ended. */
export async function resendAll(owner: Authorized<'sudo'>): Promise<'begun' | 'under way' | 'nobody'> {
  const { count, underWay } = await countWaiting(owner)
  if (underWay) return 'under way'
  if (count.number === 0) return 'nobody'
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
    if (await isQueued(tx, resendConfirmations)) return 'under way'
    await enqueue(tx, resendConfirmations, { begunAt: new Date().toISOString(), cursor: null })
    const detail = { found: count.number }
    await audit(tx, { adminId: owner.id, verb: 'resend-all', subject: 'signatures', detail })
    return 'begun'
  })
}

/** Queues the next of them and, where more remain, itself. Returns how many. */
export async function resendSlice(
  _job: Authorized<'job'>,
  { begunAt, cursor }: { begunAt: string; cursor: string | null },
): Promise<number> {
  return db().$transaction(async (tx) => {
    const due = mailedADayBefore(new Date(begunAt))
    const { queued, next } = await queueSlice(tx, { kind: signerMails.confirmation, due, cursor })
    if (next) await enqueue(tx, resendConfirmations, { begunAt, cursor: next.cursor }, { runAt: next.at })
    return queued
  })
}

function mailedADayBefore(moment: Date): Prisma.Sql {
  return Prisma.sql`s.mailed_at < ${moment}::timestamptz - interval '1 day'`
}
