import { localeOf, refuse, seeOther, unavailable } from '@/app/api/answers'
import { readBody } from '@/app/api/read-body'
import { localePath } from '@/lib/i18n/locales'
import { keptCookie, keptValues } from '@/lib/kept-input/cookie'
import { confirm, type Confirmation } from '@/lib/signatures/confirm'
import { correctionsSchema, fieldErrors } from '@/lib/signatures/schema'
import { tokenSubject } from '@/lib/tokens'
import { logFailure } from '@/lib/log-failure'

export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request)
  if ('refused' in body) return refuse(request, body)
  const { form, fields } = body
  const locale = localeOf(request, fields)
  const token = typeof fields.token === 'string' ? fields.token : ''
  const subject = tokenSubject(token)
  if (!subject) return seeOther(localePath(locale, '/confirm/-'))
  const page = localePath(locale, `/confirm/${token}`)

  const corrections = correctionsSchema.safeParse(fields)
  if (!corrections.success) {
    const kept = { subject, values: keptValues(fields), errors: fieldErrors(corrections.error) }
    return seeOther(page, keptCookie('confirm', locale, kept))
  }

  let outcome: Confirmation
  try {
    outcome = await confirm(token, corrections.data)
  } catch (error) {
    logFailure('Confirming', error)
    return unavailable(locale, form, '/api/confirm', fields)
  }
  return seeOther(outcome === 'counted' ? localePath(locale, '/signed') : page)
}
