import { db } from '@/lib/platform/db'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import { unsubscribeSubject } from '@/lib/subscriptions/token'

/** Whether updates are mailed (`none`: the signature does not count, or is gone, and none are), and in which language. */
export type Subscription = { updates: 'on' | 'off'; locale: Locale } | { updates: 'none' }

/** What a token's page shows: nothing of the person. Null when the token is not genuine. */
export async function subscriptionOf(token: string): Promise<Subscription | null> {
  const id = unsubscribeSubject(token)
  if (!id) return null
  const row = await db().signature.findUnique({
    where: { id, state: 'confirmed' },
    select: { wantsUpdates: true, locale: true },
  })
  if (!row) return { updates: 'none' }
  return {
    updates: row.wantsUpdates ? 'on' : 'off',
    locale: isLocale(row.locale) ? row.locale : DEFAULT_LOCALE,
  }
}
