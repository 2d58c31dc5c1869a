import { plainPage } from '@/endpoints/http/plain-page'
import type { EndpointResponse } from '@/endpoints/http/post'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { consume } from '@/lib/limits/consume'

/** Counts a wrong token; the answer once there were too many, else null. */
export function rejectTokenGuess(address: string, locale: Locale): EndpointResponse | null {
  const verdict = consume('token', { address })
  if (typeof verdict !== 'object') return null
  const t = translator(locale, 'errors')
  return plainPage({
    status: 429,
    locale,
    title: t('tooManyLinksTitle'),
    text: t('tooManyLinks', { minutes: Math.ceil(verdict.retryAfter / 60) }),
    headers: { 'Retry-After': String(verdict.retryAfter) },
  })
}
