import { audit } from '@/lib/audit/audit'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { lockUpdate } from '@/lib/updates/lock'
import { sameWords, workingCopyOf } from '@/lib/updates/working-copy'
import { writeWords } from '@/lib/updates/write-words'

export type Restored =
  | {
      state: 'restored'
      locale: Locale
      isPending: boolean
      undo: number | null
    }
  | { state: 'same' | 'missing' }

/** Makes a version the working copy again, keeping the current words as a version; public words change only later. */
export async function restoreVersion(
  adminId: string,
  updateId: number,
  versionId: number,
): Promise<Restored> {
  return db().$transaction(async (tx) => {
    if (!(await lockUpdate(tx, updateId))) return { state: 'missing' }
    const version = await tx.updateVersion.findFirst({ where: { id: versionId, updateId } })
    if (!version || !isLocale(version.locale)) return { state: 'missing' }
    const { locale } = version
    const where = { updateId_locale: { updateId, locale } }
    const words = await tx.updateWords.findUnique({ where })
    if (!words) return { state: 'missing' }
    const workingCopy = workingCopyOf(words, await tx.updateDraft.findUnique({ where }))
    if (workingCopy && sameWords(workingCopy.words, version)) return { state: 'same' }
    const live = Boolean(words.publishedAt)
    const isPending = live || Boolean(words.scheduledFor)
    const { overwritten } = await writeWords(tx, version, {
      ...{ updateId, locale, slug: words.slug, adminId, workingCopy, asPending: isPending, live },
      ...{ editor: null, always: true, kind: 'restored' },
    })
    const detail = { locale, version: versionId, beside: isPending }
    await audit(tx, { adminId, verb: 'restore', subject: `update:${updateId}`, detail })
    return { state: 'restored', locale, isPending, undo: overwritten }
  })
}
