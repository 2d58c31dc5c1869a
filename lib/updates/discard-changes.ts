import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { lockUpdate } from '@/lib/updates/lock'
import { keepOverwritten } from '@/lib/updates/versions'
import { workingCopyOf } from '@/lib/updates/working-copy'

/** Discards a language's pending changes, which stay as a version. False when there were none. */
export async function discardChanges(adminId: string, updateId: number, locale: Locale): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if (!(await lockUpdate(tx, updateId))) return false
    const place = { updateId, locale }
    const changes = workingCopyOf(
      null,
      await tx.updateDraft.findUnique({ where: { updateId_locale: place } }),
    )
    if (!changes) return false
    await keepOverwritten(tx, place, changes, { adminId, live: true, always: true })
    await tx.updateDraft.delete({ where: { updateId_locale: place } })
    await audit(tx, { adminId, verb: 'drop', subject: `update:${updateId}`, detail: { locale } })
    return true
  })
}
