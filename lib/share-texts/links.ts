import { MOST_VARIANTS, sharedLink } from '@/lib/arrivals/ref'
import { byLocale, localePath, type Locale } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import type { WordedChannel } from '@/lib/share-texts/rules'

const A_CODE = 'k3m9x2qa'

/** In each language, the longest link that a text of a channel is beside. */
export function longestLinks(channel: WordedChannel): Record<Locale, string> {
  return linksOn(channel, MOST_VARIANTS)
}

/** The same as a signer might share it. */
export function exampleLinks(channel: WordedChannel): Record<Locale, string> {
  return linksOn(channel, 1)
}

function linksOn(channel: WordedChannel, variant: number): Record<Locale, string> {
  const arrival = { code: A_CODE, channel, variant }
  return byLocale((locale) => sharedLink(env().SITE_URL + localePath(locale, '/'), arrival))
}
