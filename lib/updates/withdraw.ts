import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'

/** Takes an update off the public pages in one language and keeps it as a draft; withdrawing a draft changes nothing. */
export async function withdraw(adminId: string, id: number, locale: Locale): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
    const { count } = await tx.updateWords.updateMany({
      where: { updateId: id, locale, publishedAt: { not: null } },
      data: { publishedAt: null },
    })
    if (count === 0) return
    await record(tx, { adminId, verb: 'withdraw', subject: `update:${id}`, detail: { locale } })
    await announce(tx)
  })
}
