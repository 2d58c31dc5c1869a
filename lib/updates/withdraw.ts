import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import type { Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Withdraws one language and revokes preview links, which would still show its words. False when not published. */
export async function withdrawWords(
  tx: Transaction,
  adminId: string,
  id: number,
  locale: Locale,
): Promise<boolean> {
  await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
  const { count } = await tx.updateWords.updateMany({
    where: { updateId: id, locale, publishedAt: { not: null } },
    data: { publishedAt: null, withdrawnAt: new Date() },
  })
  if (count === 0) return false
  await tx.update.update({
    where: { id },
    data: { previewVersion: { increment: 1 }, previewUntil: null },
  })
  await audit(tx, { adminId, verb: 'withdraw', subject: `update:${id}`, detail: { locale } })
  await invalidate(tx)
  return true
}
