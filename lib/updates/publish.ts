import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { missingForPublishing } from '@/lib/updates/completeness'

export type Published =
  { state: 'published' | 'missing' } | { state: 'incomplete'; errors: Record<string, string[]> }

/** Publishes an update's saved words in one language; publishing again changes nothing. `incomplete` says what they lack. */
export async function publish(adminId: string, id: number, locale: Locale): Promise<Published> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
    const words = await tx.updateWords.findUnique({ where: { updateId_locale: { updateId: id, locale } } })
    if (!words) return { state: 'missing' }
    const errors = missingForPublishing(words)
    if (errors) return { state: 'incomplete', errors }
    const { count } = await tx.updateWords.updateMany({
      where: { updateId: id, locale, publishedAt: null },
      data: { publishedAt: new Date() },
    })
    if (count === 0) return { state: 'published' }
    await record(tx, { adminId, verb: 'publish', subject: `update:${id}`, detail: { locale } })
    await announce(tx)
    return { state: 'published' }
  })
}
