import { record } from '@/lib/audit/record'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { countUntil, type Recipients } from '@/lib/broadcasts/recipients'
import { CALL_OFF_MINUTES, lacking } from '@/lib/broadcasts/rules'
import { db, type Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { mailSettingsMissing, type MailSetting } from '@/lib/mail/frame'
import { unresolvedNames } from '@/lib/publishing/unresolved'

/** What an owner saw: how many, and when they were counted. */
export type Seen = { total: number; until: Date }

export type Started =
  | { state: 'started'; startsAt: Date }
  | { state: 'not-draft' | 'not-published' | 'nobody' }
  | { state: 'words'; missing: Locale[] }
  /** What its texts cite or show in vain, as it was typed. */
  | { state: 'unresolved'; names: string[] }
  | { state: 'settings'; missing: MailSetting[] }
  /** Another number than was seen would get it: count again. */
  | { state: 'drifted'; recipients: Recipients }

/**
 * Says go to a broadcast for exactly as many as an owner saw, after a pause in which it can be called off. Refused, and
 * nothing is begun, while anything is missing or the number is another.
 */
export async function startBroadcast(adminId: string, id: number, seen: Seen): Promise<Started> {
  const settings = await mailSettingsMissing()
  if (settings.length > 0) return { state: 'settings', missing: settings }
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
    const recipients = await countUntil(tx, broadcast.updateId, seen.until)
    if (recipients.total === 0) return { state: 'nobody' }
    if (recipients.total !== seen.total)
      return { state: 'drifted', recipients: await countUntil(tx, broadcast.updateId, null) }

    const startsAt = new Date(Date.now() + CALL_OFF_MINUTES * 60_000)
    await tx.broadcast.update({
      where: { id },
      data: { state: 'waiting', startedBy: adminId, found: seen.total, until: seen.until, startsAt },
    })
    await record(tx, { adminId, verb: 'start', subject: `broadcast:${id}`, detail: { found: seen.total } })
    return { state: 'started', startsAt }
  })
}

async function unresolvedIn(tx: Transaction, updateId: number): Promise<string[]> {
  const words = await tx.updateWords.findMany({
    where: { updateId, publishedAt: { not: null } },
    select: { body: true },
  })
  return unresolvedNames(tx, words.map(({ body }) => body).join('\n\n'))
}

// Its withdrawal, which holds the broadcast back, comes before or after.
async function lockUpdateOf(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM updates WHERE id = (SELECT update_id FROM broadcasts WHERE id = ${id}) FOR UPDATE`
}
