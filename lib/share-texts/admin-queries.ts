import { adminEmails } from '@/lib/admins/emails'
import { variantResults } from '@/lib/arrivals/queries'
import type { Authorized } from '@/lib/authorization/proof'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { confirmedPerVisit, shownCount, type WordedChannel } from '@/lib/share-texts/rules'

/** How many texts are given out, by channel and language. */
export async function textCounts(_owner: Authorized<'owner'>) {
  const rows = await db().shareText.groupBy({
    by: ['channel', 'locale'],
    where: { until: null },
    _count: true,
  })
  return (channel: string, locale: Locale) =>
    rows.find((row) => row.channel === channel && row.locale === locale)?._count ?? 0
}

export type ListedShareText = {
  variant: number
  locale: Locale
  subject: string
  text: string
  since: Date
  until: Date | null
  /** Who wrote it. */
  by: string | null
  /** Null below ten. */
  shared: number | null
  viewed: number | null
  signed: number | null
  confirmed: number | null
  range: { low: number; high: number } | null
}

const NOTHING = { shared: 0, viewed: 0, signed: 0, confirmed: 0 }

/** Every text that a channel has had, those given out first, with what its links brought. */
export async function listShareTexts(
  _owner: Authorized<'owner'>,
  channel: WordedChannel,
): Promise<ListedShareText[]> {
  const [rows, results] = await Promise.all([
    db().shareText.findMany({ where: { channel }, orderBy: { variant: 'asc' } }),
    variantResults(channel),
  ])
  const emails = await adminEmails(rows.map(({ adminId }) => adminId))
  const listed = rows.flatMap(({ adminId, locale, variant, ...row }) => {
    const brought = results.find((each) => each.variant === variant) ?? NOTHING
    if (!isLocale(locale)) return []
    return {
      ...{ variant, locale, by: emails.get(adminId ?? '') ?? null },
      ...{ subject: row.subject, text: row.text, since: row.since, until: row.until },
      shared: shownCount(brought.shared),
      viewed: shownCount(brought.viewed),
      signed: shownCount(brought.signed),
      confirmed: shownCount(brought.confirmed),
      range: confirmedPerVisit(brought.confirmed, brought.viewed),
    }
  })
  return [...listed.filter(({ until }) => !until), ...listed.filter(({ until }) => until).reverse()]
}
