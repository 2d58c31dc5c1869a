import { invalidate } from '@/lib/platform/invalidate'
import { record } from '@/lib/audit/record'
import { holdBack } from '@/lib/broadcasts/hold-back'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/i18n/locales'

/**
 * Takes an update off the public pages in one language and keeps its words for the staff; withdrawing what is not published
 * changes nothing. A preview link made before would still show them, so it is worthless from then on. A broadcast of it is
 * held back.
 */
export async function withdraw(adminId: string, id: number, locale: Locale): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
    const { count } = await tx.updateWords.updateMany({
      where: { updateId: id, locale, publishedAt: { not: null } },
      data: { publishedAt: null, withdrawnAt: new Date() },
    })
    if (count === 0) return
    await tx.update.update({
      where: { id },
      data: { previewVersion: { increment: 1 }, previewUntil: null },
    })
    await record(tx, { adminId, verb: 'withdraw', subject: `update:${id}`, detail: { locale } })
    await holdBack(tx, adminId, id)
    await invalidate(tx)
  })
}
