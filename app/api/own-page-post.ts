import { localeOf, refuse, seeOther, unavailable } from '@/app/api/answers'
import { readBody } from '@/app/api/read-body'
import { localePath } from '@/lib/i18n/locales'
import { tokenSubject } from '@/lib/tokens'
import { logFailure } from '@/lib/log-failure'

/** A post from the signer's own page: one verb, then back to the page, which shows what is true now. */
export async function ownPagePost(
  request: Request,
  action: string,
  verb: (token: string, fields: Record<string, unknown>) => Promise<boolean>,
): Promise<Response> {
  const body = await readBody(request)
  if ('refused' in body) return refuse(request, body)
  const { form, fields } = body
  const locale = localeOf(request, fields)
  const token = typeof fields.token === 'string' ? fields.token : ''
  const page = localePath(locale, `/signature/${tokenSubject(token) ? token : '-'}`)
  try {
    return seeOther((await verb(token, fields)) ? `${page}#done` : page)
  } catch (error) {
    logFailure(action, error)
    return unavailable(locale, form, action, fields)
  }
}
