import { localePath, type Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import { unsubscribeToken } from '@/lib/subscriptions/token'

export type UnsubscribeLinks = {
  page: string
  /** RFC 8058. */
  oneClick: string
  preferences: string
}

/** Links to unsubscribe or change preferences; costs one HMAC and no query. */
export function unsubscribeLinks({ id }: { id: string }, locale: Locale): UnsubscribeLinks {
  const token = unsubscribeToken(id)
  const { SITE_URL } = env()
  const page = SITE_URL + localePath(locale, `/unsubscribe/${token}`)
  return { page, oneClick: `${SITE_URL}/api/unsubscribe/${token}`, preferences: `${page}#preferences` }
}

/** RFC 2369 and RFC 8058: for every mail that was not requested individually. */
export function unsubscribeHeaders({ oneClick }: UnsubscribeLinks): Record<string, string> {
  return { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
