import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { unsubscribeSubject } from '@/lib/subscriptions/token'

/** `none`: the signature is not confirmed, or is gone and no address was kept for news. */
export type Subscription = { updates: 'on' | 'off'; locale: Locale } | { updates: 'none' }

/** The subscription behind a token, without personal data. Null when the token is not genuine. */
export async function subscriptionOf(token: string): Promise<Subscription | null> {
  const id = unsubscribeSubject(token)
  if (!id) return null
  const row = await db().signature.findUnique({
    where: { id, state: 'confirmed' },
    select: { wantsUpdates: true, locale: true },
  })
  if (row) return { updates: row.wantsUpdates ? 'on' : 'off', locale: localeIn(row) }
  const kept = await db().newsRecipient.findUnique({ where: { id, leftAt: null }, select: { locale: true } })
  return kept ? { updates: 'on', locale: localeIn(kept) } : { updates: 'none' }
}

function localeIn({ locale }: { locale: string }): Locale {
  return isLocale(locale) ? locale : DEFAULT_LOCALE
}
