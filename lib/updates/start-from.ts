import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'
import { slugFrom } from '@/lib/text/rules'
import { lockUpdate } from '@/lib/updates/lock'
import { freeSlug, unlessTaken } from '@/lib/updates/slugs'
import { keepWorkingCopy } from '@/lib/updates/versions'
import { sameWords, workingCopyOf, type Words } from '@/lib/updates/working-copy'
import { writeWords } from '@/lib/updates/write-words'

export type Started = 'started' | 'begun' | 'nothing' | 'missing'

/**
 * Begins a language with another one's working copy, which is kept as the version it was begun from. `begun` where it has
 * words already, `nothing` where the other one has none.
 */
export async function startFrom(adminId: string, id: number, locale: Locale, from: Locale): Promise<Started> {
  const start = () => db().$transaction((tx) => startWithin(tx, adminId, id, locale, from))
  return (await unlessTaken(start, {})) ?? 'begun'
}

async function startWithin(
  tx: Transaction,
  adminId: string,
  id: number,
  locale: Locale,
  from: Locale,
): Promise<Started> {
  if (!(await lockUpdate(tx, id))) return 'missing'
  const rows = await tx.updateWords.findMany({ where: { updateId: id } })
  if (rows.some((row) => row.locale === locale)) return 'begun'
  const place = { updateId: id, locale: from }
  const source = rows.find((row) => row.locale === from)
  const pending = await tx.updateDraft.findUnique({ where: { updateId_locale: place } })
  const copied = workingCopyOf(source, pending)
  if (!copied) return 'nothing'
  const version = await keepWorkingCopy(tx, place, copied, Boolean(source?.publishedAt))
  const slug = await freeSlug(tx, slugFrom(copied.words.title) || `update-${id}`, id)
  await writeWords(tx, copied.words, {
    ...{ updateId: id, locale, slug, adminId, editor: null, workingCopy: null },
    ...{ live: false, asPending: false, kind: 'saved' },
  })
  await tx.updateWords.update({
    where: { updateId_locale: { updateId: id, locale } },
    data: { startedFromId: version },
  })
  await audit(tx, { adminId, verb: 'start-from', subject: `update:${id}`, detail: { locale, from, version } })
  return 'started'
}

/** Makes a language empty again that nothing was changed in since it was begun from another one. False where something was. */
export async function undoStart(adminId: string, id: number, locale: Locale): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if (!(await lockUpdate(tx, id))) return false
    const place = { updateId: id, locale }
    const words = await tx.updateWords.findUnique({
      where: { updateId_locale: place },
      include: { startedFrom: true },
    })
    const pending = await tx.updateDraft.count({ where: place })
    if (!words || pending > 0 || !isAsStarted(words)) return false
    await tx.updateWords.delete({ where: { updateId_locale: place } })
    await audit(tx, { adminId, verb: 'undo-start', subject: `update:${id}`, detail: { locale } })
    return true
  })
}

type StartedWords = Words & {
  startedFrom: Words | null
  publishedAt: Date | null
  scheduledFor: Date | null
  withdrawnAt: Date | null
}

/** Whether words still are what they were begun from, and never left the draft. */
export function isAsStarted(words: StartedWords): boolean {
  const { startedFrom, publishedAt, scheduledFor, withdrawnAt } = words
  if (!startedFrom || (publishedAt ?? scheduledFor ?? withdrawnAt)) return false
  return sameWords(words, startedFrom)
}
