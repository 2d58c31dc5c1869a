import { readFields } from '@/endpoints/http/fields'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { rejectBody, responseLocale, seeOther, serviceUnavailable } from '@/endpoints/http/responses'
import { rejectTokenGuess } from '@/endpoints/reject-token-guess'
import { localePath } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { logFailure } from '@/lib/platform/log-failure'
import { tokenSubject } from '@/lib/platform/tokens'

/** A place on the page, another path, or an answer of its own; null for a token that is not genuine. */
export type OwnPageOutcome = `#${string}` | `/${string}` | EndpointResponse | null

/** Runs one verb from the signer's own page, then leads on. */
export async function handleOwnPage(
  post: Post,
  action: string,
  verb: (token: string, fields: Record<string, unknown>) => Promise<OwnPageOutcome>,
): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body)
  const { form, fields } = body
  const locale = responseLocale(post, fields)
  const token = typeof fields.token === 'string' ? fields.token : ''
  const page = localePath(locale, `/signature/${tokenSubject(token) ? token : '-'}`)
  try {
    const outcome = await verb(token, fields)
    if (outcome === null) return rejectTokenGuess(header(post, CLIENT_ADDRESS), locale) ?? seeOther(page)
    if (typeof outcome === 'object') return outcome
    return seeOther(outcome.startsWith('#') ? page + outcome : localePath(locale, outcome))
  } catch (error) {
    logFailure(action, error)
    return serviceUnavailable(locale, form, action, fields)
  }
}
