import { flashCookie, flashValues } from '@/endpoints/form-flash/cookie'
import { readFields } from '@/endpoints/http/fields'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import {
  json,
  rejectBody,
  responseLocale,
  seeOther,
  serviceUnavailable,
  tooManyRequests,
} from '@/endpoints/http/responses'
import { screen } from '@/endpoints/screen'
import { receiveMessage } from '@/lib/contact/receive'
import { contactSchema } from '@/lib/contact/schema'
import { inWords } from '@/lib/i18n/error-words'
import { localePath } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { logFailure } from '@/lib/platform/log-failure'
import { fieldErrors } from '@/lib/signatures/schema'

const ACTION = '/api/contact'
const PAGE = '/contact'

/** Takes a message to the staff. What nobody proved a script's work for is stored, but not mailed. Never throws. */
export async function handleContact(post: Post): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body, PAGE)
  const { form, fields } = body
  const locale = responseLocale(post, fields)

  const input = contactSchema.safeParse(fields)
  if (!input.success) {
    const errors = fieldErrors(input.error)
    if (!form) return json(422, { errors: inWords(errors, locale) })
    const cookie = flashCookie('contact', locale, { values: flashValues(fields), errors })
    return seeOther(localePath(locale, PAGE), cookie)
  }

  try {
    const screening = await screen({
      limited: 'contact',
      fields,
      form,
      address: header(post, CLIENT_ADDRESS),
      email: input.data.email,
    })
    if ('retryAfter' in screening) {
      return tooManyRequests(locale, form, ACTION, fields, screening.retryAfter, 'message')
    }
    if ('challenge' in screening) {
      if (!form) return json(429, screening)
      const kept = { values: flashValues(fields), errors: {}, ...screening }
      return seeOther(localePath(locale, PAGE), flashCookie('contact', locale, kept))
    }
    await receiveMessage(input.data, screening)
  } catch (error) {
    logFailure('Taking a message', error)
    return serviceUnavailable(locale, form, ACTION, fields, 'message')
  }
  return form ? seeOther(localePath(locale, `${PAGE}/sent`)) : json(202, { status: 'received' })
}
