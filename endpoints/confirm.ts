import { flashCookie, flashValues } from '@/endpoints/form-flash/cookie'
import { readFields } from '@/endpoints/http/fields'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { rejectBody, responseLocale, seeOther, serviceUnavailable } from '@/endpoints/http/responses'
import { rejectTokenGuess } from '@/endpoints/reject-token-guess'
import { localePath } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { logFailure } from '@/lib/platform/log-failure'
import { tokenSubject } from '@/lib/platform/tokens'
import { confirmAndLead, type Pressed } from '@/lib/signatures/confirm'
import { correctionsSchema, fieldErrors } from '@/lib/signatures/schema'

/** Confirms a signature: on to `/signed/TOKEN`, or back to the page with the reason. Never throws. */
export async function handleConfirming(post: Post): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body)
  const { form, fields } = body
  const locale = responseLocale(post, fields)
  const token = typeof fields.token === 'string' ? fields.token : ''
  const subject = tokenSubject(token)
  if (!subject) return seeOther(localePath(locale, '/confirm/-'))
  const page = localePath(locale, `/confirm/${token}`)

  const corrections = correctionsSchema.safeParse(fields)
  if (!corrections.success) {
    const kept = { subject, values: flashValues(fields), errors: fieldErrors(corrections.error) }
    return seeOther(page, flashCookie('confirm', locale, kept))
  }

  let pressed: Pressed
  try {
    pressed = await confirmAndLead(token, corrections.data)
  } catch (error) {
    logFailure('Confirming', error)
    return serviceUnavailable(locale, form, '/api/confirm', fields)
  }
  const { confirmation, signedToken } = pressed
  const refused = confirmation === 'wrong' ? rejectTokenGuess(header(post, CLIENT_ADDRESS), locale) : null
  if (refused) return refused
  if (confirmation === 'changed')
    return seeOther(page, flashCookie('confirm', locale, { subject, values: {}, errors: {}, changed: true }))
  return seeOther(signedToken ? localePath(locale, `/signed/${signedToken}`) : page)
}
