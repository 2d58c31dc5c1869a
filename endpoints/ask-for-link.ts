import { flashCookie, flashValues } from '@/endpoints/form-flash/cookie'
import { readFields } from '@/endpoints/http/fields'
import { plainPage } from '@/endpoints/http/plain-page'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { json, rejectBody, responseLocale, seeOther, serviceUnavailable } from '@/endpoints/http/responses'
import { screen } from '@/endpoints/screen'
import { inWords } from '@/lib/i18n/error-words'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { logFailure } from '@/lib/platform/log-failure'
import { askForLink } from '@/lib/signatures/ask-for-link'
import { fieldErrors, linkRequestSchema } from '@/lib/signatures/schema'

const ACTION = '/api/signature/link'
// Whoever cannot prove work may ask again when the counters have ended.
const RETRY_SECONDS = 3_600

/** Mails a signer the link to their own page, with one answer for every address. Limited as signing is. Never throws. */
export async function handleAskingForLink(post: Post): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body, '/signature')
  const { form, fields } = body
  const locale = responseLocale(post, fields)

  const asked = linkRequestSchema.safeParse(fields)
  if (!asked.success) {
    const errors = fieldErrors(asked.error)
    if (!form) return json(422, { errors: inWords(errors, locale) })
    const cookie = flashCookie('signature', locale, { values: flashValues(fields), errors })
    return seeOther(localePath(locale, '/signature'), cookie)
  }

  const { email } = asked.data
  try {
    const screening = await screen({
      limited: 'sign',
      fields,
      form,
      address: header(post, CLIENT_ADDRESS),
      email,
    })
    if ('retryAfter' in screening) return tooMany(locale, form, screening.retryAfter)
    if ('challenge' in screening) {
      if (!form) return json(429, screening)
      const kept = { values: flashValues(fields), errors: {}, ...screening }
      return seeOther(localePath(locale, '/signature'), flashCookie('signature', locale, kept))
    }
    if (screening.held) return tooMany(locale, form, RETRY_SECONDS)
    await askForLink(email)
  } catch (error) {
    logFailure('Asking for a link', error)
    return serviceUnavailable(locale, form, ACTION, fields)
  }
  return form ? seeOther(localePath(locale, '/link-sent')) : json(202, { status: 'asked' })
}

function tooMany(locale: Locale, form: boolean, retryAfter: number): EndpointResponse {
  const t = translator(locale, 'errors')
  const headers = { 'Retry-After': String(retryAfter) }
  if (!form) return json(429, { status: 'too-many' }, headers)
  const text = t('tooManyAsked', { minutes: Math.ceil(retryAfter / 60) })
  return plainPage({ status: 429, locale, title: t('tooManyLinksTitle'), text, headers })
}
