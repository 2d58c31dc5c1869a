import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { keepVersion } from '@/lib/updates/versions'
import type { Words } from '@/lib/updates/working-copy'

/** Keeps words that an editor gave up for another's as a version only. Throws when there is no such update. */
export async function keepDiscarded(
  adminId: string,
  updateId: number,
  locale: Locale,
  words: Words,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await keepVersion(tx, words, { updateId, locale, kind: 'autosaved', live: false, adminId })
    await audit(tx, { adminId, verb: 'set-aside', subject: `update:${updateId}`, detail: { locale } })
  })
}
