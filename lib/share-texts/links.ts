import { MOST_VARIANTS, sharedLink } from '@/lib/arrivals/ref'
import { byLocale, localePath, type Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import type { WordedChannel } from '@/lib/share-texts/rules'

const A_CODE = '00000000'

/** In each language, the longest link that a text of a channel is beside. */
export function longestLinks(channel: WordedChannel): Record<Locale, string> {
  const arrival = { code: A_CODE, channel, variant: MOST_VARIANTS }
  return byLocale((locale) => sharedLink(env().SITE_URL + localePath(locale, '/'), arrival))
}
