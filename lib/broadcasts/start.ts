import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { digestOf, keepApproved, mailsNow } from '@/lib/broadcasts/approved'
import { audienceKey } from '@/lib/broadcasts/audience-schema'
import { audienceIn } from '@/lib/broadcasts/audience-sql'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { settleNotices } from '@/lib/broadcasts/notices'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { countUntil, type Recipients } from '@/lib/broadcasts/recipients'
import { firstMailAt, lacking, MOST_AT_ONCE } from '@/lib/broadcasts/rules'
import { stopCatchUps } from '@/lib/broadcasts/stop-catch-ups'
import type { Locale } from '@/lib/i18n/locales'
import { mailSettingsMissing, type MailSetting } from '@/lib/mail/sender-identity'
import { db, type Transaction } from '@/lib/platform/db'
import { unresolvedNames } from '@/lib/publishing/unresolved'
import { momentToCome } from '@/lib/time-zones/moment-to-come'
import type { ScheduleTime } from '@/lib/updates/schedule-schema'

/** What the owner approved: how many, counted when, the mails' `digestOf` and the audience's `audienceKey`. */
export type Seen = { total: number; until: Date; mails: string; audience: string }

export type Started =
  | { state: 'started'; startsAt: Date }
  | { state: 'not-draft' | 'not-published' | 'nobody' | 'changed' | 'other-audience' }
  /** `soon`: within the minutes in which it can be called off. */
  | { state: 'skipped' | 'past' | 'soon' | 'far' }
  /** More than may be mailed at once. */
  | { state: 'many' }
  | { state: 'words'; missing: Locale[] }
  | { state: 'unresolved'; names: string[] }
  | { state: 'settings'; missing: MailSetting[] }
  | { state: 'drifted'; recipients: Recipients }

/**
 * Approves and stores exactly the mails seen, for that many recipients, and starts nothing if anything differs. The first mail
 * goes out at a local time, after the ten minutes in which it can be called off, or at once where few are mailed.
 */
export async function startBroadcast(
  owner: Authorized<'sudo'>,
  id: number,
  seen: Seen,
  at: ScheduleTime | 'at-once' | null = null,
): Promise<Started> {
  const start = startOf(at)
  if ('state' in start) return start
  const { startsAt } = start
  if (at === 'at-once' && seen.total > MOST_AT_ONCE) return { state: 'many' }
  const settings = await mailSettingsMissing()
  if (settings.length > 0) return { state: 'settings', missing: settings }
  const mails = await mailsOf(id)
  return db().$transaction(async (tx) => {
    await lockUpdateOf(tx, id)
    const broadcast = await lockBroadcast(tx, id)
    if (broadcast?.state !== 'draft') return { state: 'not-draft' }
    const locales = await publishedLocales(broadcast.updateId, tx)
    if (locales.length === 0) return { state: 'not-published' }
    const words = await tx.broadcastWords.findMany({ where: { broadcastId: id } })
    const missing = lacking(locales, words)
    if (missing.length > 0) return { state: 'words', missing }
    const names = await unresolvedIn(tx, broadcast.updateId)
    if (names.length > 0) return { state: 'unresolved', names }
    if (digestOf(mails) !== seen.mails) return { state: 'changed' }
    const to = { updateId: broadcast.updateId, audience: audienceIn(broadcast.audience) }
    if (audienceKey(to.audience) !== seen.audience) return { state: 'other-audience' }
    const recipients = await countUntil(tx, to, seen.until)
    if (recipients.total === 0) return { state: 'nobody' }
    if (recipients.total !== seen.total)
      return { state: 'drifted', recipients: await countUntil(tx, to, null) }

    await tx.broadcast.update({
      where: { id },
      data: { state: 'waiting', startedBy: owner.id, found: seen.total, until: seen.until, startsAt },
    })
    await keepApproved(tx, id, mails)
    await settleNotices(tx, id)
    await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
    await stopCatchUps(tx, owner.id)
    await audit(tx, {
      adminId: owner.id,
      verb: 'start',
      subject: `broadcast:${id}`,
      detail: { found: seen.total, ...(at && at !== 'at-once' && { for: startsAt.toISOString() }) },
    })
    return { state: 'started', startsAt }
  })
}

function startOf(
  at: ScheduleTime | 'at-once' | null,
): { startsAt: Date } | { state: 'skipped' | 'past' | 'soon' | 'far' } {
  if (at === 'at-once') return { startsAt: new Date() }
  const earliest = firstMailAt()
  if (!at) return { startsAt: earliest }
  const found = momentToCome(at, at.zone)
  if ('state' in found) return found
  return found.moment < earliest ? { state: 'soon' } : { startsAt: found.moment }
}

async function unresolvedIn(tx: Transaction, updateId: number): Promise<string[]> {
  const words = await tx.updateWords.findMany({
    where: { updateId, publishedAt: { not: null } },
    select: { body: true },
  })
  return unresolvedNames(tx, words.map(({ body }) => body).join('\n\n'))
}

async function mailsOf(id: number) {
  const broadcast = await db().broadcast.findUnique({ where: { id }, select: { updateId: true } })
  return broadcast ? mailsNow(broadcast.updateId, id) : []
}

// Serialises with a withdrawal of the update, which holds the broadcast back.
async function lockUpdateOf(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM updates WHERE id = (SELECT update_id FROM broadcasts WHERE id = ${id}) FOR UPDATE`
}
