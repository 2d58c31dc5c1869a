import type { Authorized } from '@/lib/authorization/proof'
import { pauseWithdrawn } from '@/lib/broadcasts/pause-withdrawn'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { withdrawWords } from '@/lib/updates/withdraw'

/** Withdraws an update in one language, holding back its broadcast; no effect when it is not published. */
export async function withdrawUpdate(
  editor: Authorized<'editor'>,
  id: number,
  locale: Locale,
): Promise<void> {
  await db().$transaction(async (tx) => {
    if (await withdrawWords(tx, editor.id, id, locale)) await pauseWithdrawn(editor, tx, id)
  })
}
