import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { momentToCome } from '@/lib/time-zones/moment-to-come'
import { localTime } from '@/lib/time-zones/rules'
import { publishWhatIsDue } from '@/lib/updates/jobs'
import { UNSCHEDULED } from '@/lib/updates/publish'
import { readyToPublish, type ProblemsByLocale } from '@/lib/updates/ready-to-publish'
import type { ScheduleTime } from '@/lib/updates/schedule-schema'

export type Scheduled =
  | {
      state: 'scheduled'
      moment: Date
      /** The clocks show this time twice; the first one is meant. */
      twice: boolean
      date?: string
    }
  | { state: 'published' | 'skipped' | 'past' | 'far' }
  | { state: 'incomplete'; problems: ProblemsByLocale }

/**
 * Schedules all of these languages or none, as their editors show them. Needs the lock on the update. Replaces an earlier
 * schedule; the date follows unless chosen or public. `past`, `far` (over two years) and `skipped` (a time that clocks
 * jump over) refuse it.
 */
export async function scheduleWithin(
  tx: Transaction,
  adminId: string,
  id: number,
  locales: Locale[],
  { zone, ...time }: ScheduleTime,
): Promise<Scheduled> {
  const found = momentToCome(time, zone)
  if ('state' in found) return found
  const { moment, twice } = found
  const where = { updateId: id, locale: { in: locales } }
  if ((await tx.updateWords.count({ where: { ...where, publishedAt: { not: null } } })) > 0)
    return { state: 'published' }
  const ready = await readyToPublish(tx, adminId, id, locales)
  if ('problems' in ready) return { state: 'incomplete', problems: ready.problems }
  const date = (await isDateChosen(tx, id, locales)) ? undefined : time.day
  await tx.updateWords.updateMany({
    where,
    data: { scheduledFor: moment, scheduledZone: zone, scheduledBy: adminId, missedAt: null },
  })
  if (date) await tx.update.update({ where: { id }, data: { date } })
  await enqueue(tx, publishWhatIsDue, {}, { runAt: moment })
  for (const locale of locales) {
    const detail = { locale, for: moment.toISOString(), zone, ...(date && { date }) }
    await audit(tx, { adminId, verb: 'schedule', subject: `update:${id}`, detail })
  }
  return { state: 'scheduled', moment, twice, ...(date && { date }) }
}

// A date counts as chosen unless it is the day the update was begun, in any zone, or the one last scheduled.
async function isDateChosen(tx: Transaction, id: number, locales: Locale[]): Promise<boolean> {
  const update = await tx.update.findUniqueOrThrow({ where: { id }, include: { words: true } })
  if (update.words.some(({ publishedAt }) => publishedAt)) return true
  const begun = ['Etc/GMT+12', 'Etc/GMT-14', 'UTC'].map((zone) => localTime(update.createdAt, zone).day)
  const before = update.words
    .filter(({ locale }) => locales.some((each) => each === locale))
    .map(
      ({ scheduledFor, scheduledZone }) =>
        scheduledFor && localTime(scheduledFor, scheduledZone ?? 'UTC').day,
    )
  return ![...begun, ...before].includes(update.date)
}

/** Cancels the schedules of these languages, and returns those that had one. */
export async function unschedule(adminId: string, id: number, locales: readonly Locale[]): Promise<string[]> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
    const where = { updateId: id, locale: { in: [...locales] }, scheduledFor: { not: null } }
    const scheduled = await tx.updateWords.findMany({ where, select: { locale: true } })
    await tx.updateWords.updateMany({ where, data: UNSCHEDULED })
    for (const { locale } of scheduled)
      await audit(tx, { adminId, verb: 'unschedule', subject: `update:${id}`, detail: { locale } })
    return scheduled.map(({ locale }) => locale)
  })
}
