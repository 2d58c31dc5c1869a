import { env } from '@/lib/platform/env'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { unsubscribeToken } from '@/lib/subscriptions/token'

export type UnsubscribeLinks = {
  /** The page with the button. */
  page: string
  /** What a mailbox posts to by itself (RFC 8058). */
  oneClick: string
  /** The part of the page with the other choices. */
  preferences: string
}

/** Where a signer ends or changes the mail they get. Costs one HMAC and no query. */
export function unsubscribeLinks({ id }: { id: string }, locale: Locale): UnsubscribeLinks {
  const token = unsubscribeToken(id)
  const { SITE_URL } = env()
  const page = SITE_URL + localePath(locale, `/unsubscribe/${token}`)
  return { page, oneClick: `${SITE_URL}/api/unsubscribe/${token}`, preferences: `${page}#preferences` }
}

/** The headers by which a mailbox offers a button of its own (RFC 2369, RFC 8058): in every mail that is not asked for one by one. */
export function unsubscribeHeaders({ oneClick }: UnsubscribeLinks): Record<string, string> {
  return { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
