import type { Rates } from '@/lib/broadcasts/schema'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'

/** The hourly limits on broadcast mails. Throws while no campaign is seeded. */
export function ratesNow(): Promise<Rates> {
  return db().campaign.findUniqueOrThrow({
    where: { id: 1 },
    select: { mailsPerHour: true, mailsPerHourDomain: true },
  })
}

export async function publishedLocales(updateId: number, tx: Transaction = db()): Promise<Locale[]> {
  const rows = await tx.updateWords.findMany({
    where: { updateId, publishedAt: { not: null } },
    select: { locale: true },
    orderBy: { locale: 'asc' },
  })
  return rows.map(({ locale }) => locale).filter(isLocale)
}
