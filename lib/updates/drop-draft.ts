import { record } from '@/lib/audit/record'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/i18n/locales'
import { heldOf } from '@/lib/updates/held'
import { keepOverwritten } from '@/lib/updates/versions'

/** Drops the words kept beside the public ones; they stay as a version. False when there were none. */
export async function dropDraft(adminId: string, updateId: number, locale: Locale): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${updateId} FOR UPDATE`
    const place = { updateId, locale }
    const held = heldOf(null, await tx.updateDraft.findUnique({ where: { updateId_locale: place } }))
    if (!held) return false
    await keepOverwritten(tx, place, held, { adminId, live: true, always: true })
    await tx.updateDraft.delete({ where: { updateId_locale: place } })
    await record(tx, { adminId, verb: 'drop', subject: `update:${updateId}`, detail: { locale } })
    return true
  })
}
