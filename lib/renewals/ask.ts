import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { GETS_UPDATES } from '@/lib/broadcasts/recipients'
import { Prisma } from '@/lib/generated/prisma/client'
import { db, type Transaction } from '@/lib/platform/db'
import { estimatedCount, type EstimatedCount } from '@/lib/platform/estimated-count'
import { enqueue, enqueuingMails } from '@/lib/platform/jobs'
import { askForRenewals } from '@/lib/renewals/jobs'
import { signerMails } from '@/lib/signatures/jobs'

const LOOKED_AT = 5_000
const MOST = 1_000
const MINUTE_MS = 60_000
const BEGINNING = '00000000-0000-0000-0000-000000000000'

export type RenewalRequest = {
  /** The newest meaning. */
  major: number
  /** Signers of an older one who asked for news. */
  found: EstimatedCount
  /** The mail that asks them, once there was one. */
  asked: { at: Date; endedAt: Date | null; mails: number } | null
}

/** Whether there is an older meaning whose signers may be asked; null where there is none. */
export async function renewalRequest(_owner: Authorized<'owner'>): Promise<RenewalRequest | null> {
  const major = await newestMajor(db())
  if (major <= 1) return null
  const [found, request] = await Promise.all([
    estimatedCount(Prisma.sql`FROM signatures s WHERE ${mayBeAsked(major)}`),
    db().renewalRequest.findUnique({ where: { major } }),
  ])
  const asked = request && { at: request.startedAt, endedAt: request.endedAt, mails: request.asked }
  return { major, found, asked }
}

/** Begins to mail them, once for each meaning, by a job. */
export async function startAsking(owner: Authorized<'sudo'>): Promise<'begun' | 'asked already' | 'closed'> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
    if (await hasEnded(tx)) return 'closed'
    const major = await newestMajor(tx)
    if (major <= 1 || (await tx.renewalRequest.findUnique({ where: { major } }))) return 'asked already'
    await tx.renewalRequest.create({ data: { major, startedBy: owner.id } })
    await enqueue(tx, askForRenewals, { major })
    await audit(tx, {
      adminId: owner.id,
      verb: 'ask-for-renewals',
      subject: `text-version:${major}`,
      detail: { major },
    })
    return 'begun'
  })
}

/** Queues the mails of about a minute, at the hourly rate of broadcasts, and itself where more remain. Returns how many. */
export async function askSlice(_job: Authorized<'job'>, major: number): Promise<number> {
  return db().$transaction(async (tx) => {
    const [request] = await tx.$queryRaw<{ cursor: string | null }[]>`
      SELECT cursor::text FROM renewal_requests WHERE major = ${major} AND ended_at IS NULL FOR UPDATE`
    if (!request) return 0
    const isOver = (await hasEnded(tx)) || (await newestMajor(tx)) > major
    const { queued, cursor } = isOver
      ? { queued: 0, cursor: null }
      : await queueMails(tx, major, request.cursor)
    await tx.renewalRequest.update({
      where: { major },
      data: { asked: { increment: queued }, cursor, endedAt: cursor === null ? new Date() : null },
    })
    if (cursor !== null)
      await enqueue(tx, askForRenewals, { major }, { runAt: new Date(Date.now() + MINUTE_MS) })
    return queued
  })
}

async function queueMails(tx: Transaction, major: number, after: string | null) {
  const [row] = await tx.$queryRaw<{ queued: number; cursor: string | null }[]>`
    WITH rate AS (
      SELECT least(${MOST}, greatest(1, least(mails_per_hour, mails_per_hour_domain) / 60)) AS most FROM campaign WHERE id = 1
    ), looked_at AS MATERIALIZED (
      SELECT s.id, ${mayBeAsked(major)} AS wanted FROM signatures s
      WHERE s.state = 'confirmed' AND s.wants_updates AND s.id > ${after ?? BEGINNING}::uuid ORDER BY s.id LIMIT ${LOOKED_AT}
    ), chosen AS MATERIALIZED (
      SELECT id FROM looked_at WHERE wanted ORDER BY id LIMIT (SELECT most FROM rate)
    ), ${Prisma.raw(enqueuingMails('chosen', signerMails.renewal))}
    SELECT (SELECT count(*)::int FROM chosen) AS queued, (SELECT count(*) FROM woken) AS woken,
      CASE WHEN (SELECT count(*) FROM chosen) = (SELECT most FROM rate) THEN (SELECT id FROM chosen ORDER BY id DESC LIMIT 1)
        WHEN (SELECT count(*) FROM looked_at) = ${LOOKED_AT} THEN (SELECT id FROM looked_at ORDER BY id DESC LIMIT 1)
      END::text AS cursor`
  if (!row) throw new Error('A slice told nothing')
  return row
}

function mayBeAsked(major: number): Prisma.Sql {
  return Prisma.sql`(${Prisma.raw(GETS_UPDATES)}
    AND s.text_version_id IN (SELECT id FROM text_versions WHERE major < ${major}))`
}

async function newestMajor(tx: Transaction): Promise<number> {
  const newest = await tx.textVersion.findFirst({ orderBy: { version: 'desc' }, select: { major: true } })
  return newest?.major ?? 0
}

async function hasEnded(tx: Transaction): Promise<boolean> {
  return (await tx.campaign.count({ where: { id: 1, endedAt: { not: null } } })) > 0
}
