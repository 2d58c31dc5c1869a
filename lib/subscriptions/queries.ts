import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import { queryInTime } from '@/lib/platform/db'
import { groupReads } from '@/lib/platform/group-reads'
import { unsubscribeSubject } from '@/lib/subscriptions/token'

/** `none`: the signature is not confirmed, or is gone and no address was kept for news. */
export type Subscription = { updates: 'on' | 'off'; locale: Locale } | { updates: 'none' }

/** The subscription behind a token, without personal data; looked up in groups. Null when the token is not genuine. */
export const subscriptionOf = groupReads(subscriptionsOf)

type Row = { id: string; isOn: boolean; locale: string }

async function subscriptionsOf(tokens: string[]): Promise<(Subscription | null)[]> {
  const subjects = tokens.map(unsubscribeSubject)
  const ids = subjects.filter((id) => id !== null)
  const rows = ids.length > 0 ? await queryInTime<Row>({ text: SUBSCRIPTIONS, values: [ids] }) : []
  const byId = new Map(rows.map((row) => [row.id, row]))
  return subjects.map((id) => (id === null ? null : standing(byId.get(id))))
}

const SUBSCRIPTIONS = `
  SELECT id, wants_updates AS "isOn", locale FROM signatures WHERE id = ANY($1::uuid[]) AND state = 'confirmed'
  UNION ALL
  SELECT id, true, locale FROM news_recipients WHERE id = ANY($1::uuid[]) AND left_at IS NULL`

function standing(row: Row | undefined): Subscription {
  return row ? { updates: row.isOn ? 'on' : 'off', locale: localeIn(row) } : { updates: 'none' }
}

function localeIn({ locale }: { locale: string }): Locale {
  return isLocale(locale) ? locale : DEFAULT_LOCALE
}
