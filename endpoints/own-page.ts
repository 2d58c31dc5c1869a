import { readFields } from '@/endpoints/http/fields'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { rejectBody, responseLocale, seeOther, serviceUnavailable } from '@/endpoints/http/responses'
import { rejectTokenGuess } from '@/endpoints/reject-token-guess'
import { localePath } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { logFailure } from '@/lib/platform/log-failure'
import { tokenSubject } from '@/lib/platform/tokens'

/** Runs one verb from the signer's own page, then leads back to it. */
export async function handleOwnPage(
  post: Post,
  action: string,
  verb: (token: string, fields: Record<string, unknown>) => Promise<boolean>,
): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body)
  const { form, fields } = body
  const locale = responseLocale(post, fields)
  const token = typeof fields.token === 'string' ? fields.token : ''
  const page = localePath(locale, `/signature/${tokenSubject(token) ? token : '-'}`)
  try {
    if (await verb(token, fields)) return seeOther(`${page}#done`)
    return rejectTokenGuess(header(post, CLIENT_ADDRESS), locale) ?? seeOther(page)
  } catch (error) {
    logFailure(action, error)
    return serviceUnavailable(locale, form, action, fields)
  }
}
