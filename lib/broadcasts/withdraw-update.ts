import { pauseWithdrawn } from '@/lib/broadcasts/pause-withdrawn'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { withdrawWords } from '@/lib/updates/withdraw'

/** Withdraws an update in one language, holding back its broadcast; no effect when it is not published. */
export async function withdrawUpdate(adminId: string, id: number, locale: Locale): Promise<void> {
  await db().$transaction(async (tx) => {
    if (await withdrawWords(tx, adminId, id, locale)) await pauseWithdrawn(tx, adminId, id)
  })
}
