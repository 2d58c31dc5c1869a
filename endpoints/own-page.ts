import { localePath } from '@/lib/i18n/locales'
import { logFailure } from '@/lib/platform/log-failure'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { localeOf, refuse, seeOther, unavailable } from '@/endpoints/http/answers'
import { readFields } from '@/endpoints/http/fields'
import { header, type Answer, type Post } from '@/endpoints/http/post'
import { answerGuess } from '@/endpoints/reject-token-guess'
import { tokenSubject } from '@/lib/platform/tokens'

/** Runs one verb from the signer's own page, then leads back to it. */
export async function answerOwnPage(
  post: Post,
  action: string,
  verb: (token: string, fields: Record<string, unknown>) => Promise<boolean>,
): Promise<Answer> {
  const body = readFields(post)
  if ('refused' in body) return refuse(post, body)
  const { form, fields } = body
  const locale = localeOf(post, fields)
  const token = typeof fields.token === 'string' ? fields.token : ''
  const page = localePath(locale, `/signature/${tokenSubject(token) ? token : '-'}`)
  try {
    if (await verb(token, fields)) return seeOther(`${page}#done`)
    return answerGuess(header(post, CLIENT_ADDRESS), locale) ?? seeOther(page)
  } catch (error) {
    logFailure(action, error)
    return unavailable(locale, form, action, fields)
  }
}
