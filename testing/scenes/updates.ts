import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { createUpdate } from '@/lib/updates/create'
import { publishWords, type Published } from '@/lib/updates/publish'
import { scheduleWithin, type Scheduled } from '@/lib/updates/schedule'
import type { ScheduleTime } from '@/lib/updates/schedule-schema'
import type { WorkingCopyInput } from '@/lib/updates/working-copy-schema'
import { ADMIN_ID } from '@/testing/scenes/authorized'

export function aWorkingCopy(change: Partial<WorkingCopyInput> = {}): WorkingCopyInput {
  const slug = `update-${crypto.randomUUID().slice(0, 8)}`
  const text = { title: 'A title', byline: 'The campaign', summary: 'In short.', body: 'Text.' }
  return { locale: 'en', slug, date: '2017-12', ...text, ...change }
}

export async function draftUpdate(
  change: Partial<WorkingCopyInput> = {},
): Promise<{ id: number; draft: WorkingCopyInput; editedAt: Date }> {
  const draft = aWorkingCopy(change)
  const created = await createUpdate(ADMIN_ID, draft)
  if ('refused' in created) throw new Error(created.refused)
  const { editedAt } = await db().updateWords.findFirstOrThrow({ where: { updateId: created.id } })
  return { id: created.id, draft, editedAt }
}

/** Publishes what is saved; no-op where it is public. Throws where nothing is saved. */
export async function publish(adminId: string, id: number, locale: Locale): Promise<Published> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
    const words = await tx.updateWords.findUniqueOrThrow({
      where: { updateId_locale: { updateId: id, locale } },
    })
    return words.publishedAt ? { state: 'published' } : publishWords(tx, words, { adminId })
  })
}

/** Schedules what is saved. */
export async function schedule(
  adminId: string,
  id: number,
  locales: Locale | Locale[],
  time: ScheduleTime,
): Promise<Scheduled> {
  return db().$transaction((tx) => scheduleWithin(tx, adminId, id, [locales].flat(), time))
}
