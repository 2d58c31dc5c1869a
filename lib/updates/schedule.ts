import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import type { PublishProblems } from '@/lib/publishing/rules'
import { momentToCome } from '@/lib/time-zones/moment-to-come'
import { localTime } from '@/lib/time-zones/rules'
import { publishWhatIsDue } from '@/lib/updates/jobs'
import { lockUpdate } from '@/lib/updates/lock'
import { UNSCHEDULED } from '@/lib/updates/publish'
import { unmetRequirements } from '@/lib/updates/publish-requirements'
import type { ScheduleTime } from '@/lib/updates/schedule-schema'

export type Scheduled =
  | {
      state: 'scheduled'
      moment: Date
      /** The clocks show this time twice; the first one is meant. */
      twice: boolean
      date?: string
    }
  | { state: 'missing' | 'published' | 'pending-changes' | 'skipped' | 'past' | 'far' }
  | { state: 'incomplete'; problems: PublishProblems }

/**
 * Replaces an earlier schedule; the date follows unless chosen or public. `past`, `far` (over two years) and `skipped`
 * (a time that clocks jump over) refuse it, as do pending changes that would be left out.
 */
export async function schedule(
  adminId: string,
  id: number,
  locale: Locale,
  { zone, ...time }: ScheduleTime,
): Promise<Scheduled> {
  const found = momentToCome(time, zone)
  if ('state' in found) return found
  const { moment, twice } = found
  return db().$transaction(async (tx) => {
    if (!(await lockUpdate(tx, id))) return { state: 'missing' }
    const key = { updateId_locale: { updateId: id, locale } }
    const words = await tx.updateWords.findUnique({ where: key })
    if (!words) return { state: 'missing' }
    if (words.publishedAt) return { state: 'published' }
    const changes = await tx.updateDraft.findUnique({ where: key, select: { locale: true } })
    if (changes && !words.scheduledFor) return { state: 'pending-changes' }
    const problems = await unmetRequirements(tx, words)
    if (problems) return { state: 'incomplete', problems }
    await tx.updateWords.update({
      where: key,
      data: { scheduledFor: moment, scheduledZone: zone, scheduledBy: adminId, missedAt: null },
    })
    await enqueue(tx, publishWhatIsDue, {}, { runAt: moment })
    const date = (await isDateChosen(tx, id, words)) ? undefined : time.day
    if (date) await tx.update.update({ where: { id }, data: { date } })
    const detail = { locale, for: moment.toISOString(), zone, ...(date && { date }) }
    await audit(tx, { adminId, verb: 'schedule', subject: `update:${id}`, detail })
    return { state: 'scheduled', moment, twice, ...(date && { date }) }
  })
}

// A date counts as chosen unless it is the day the update was begun, in any zone, or the one last scheduled.
async function isDateChosen(tx: Transaction, id: number, { scheduledFor, scheduledZone }: Chosen) {
  const update = await tx.update.findUniqueOrThrow({ where: { id }, include: { words: true } })
  if (update.words.some(({ publishedAt }) => publishedAt)) return true
  const begun = ['Etc/GMT+12', 'Etc/GMT-14'].map((zone) => localTime(update.createdAt, zone).day)
  const before = scheduledFor && localTime(scheduledFor, scheduledZone ?? 'UTC').day
  return ![...begun, localTime(update.createdAt, 'UTC').day, before].includes(update.date)
}

type Chosen = { scheduledFor: Date | null; scheduledZone: string | null }

/** Cancels a schedule; false when there was none. */
export async function unschedule(adminId: string, id: number, locale: Locale): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
    const { count } = await tx.updateWords.updateMany({
      where: { updateId: id, locale, scheduledFor: { not: null } },
      data: UNSCHEDULED,
    })
    if (count === 0) return false
    await audit(tx, { adminId, verb: 'unschedule', subject: `update:${id}`, detail: { locale } })
    return true
  })
}
