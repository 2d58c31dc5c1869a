import { localeOf, refuse, seeOther, unavailable } from '@/app/api/answers'
import { readBody } from '@/app/api/read-body'
import { inWords } from '@/lib/i18n/error-words'
import { localePath } from '@/lib/i18n/locales'
import { keptCookie, keptValues } from '@/lib/kept-input/cookie'
import { fieldErrors, submissionSchema } from '@/lib/signatures/schema'
import { submit } from '@/lib/signatures/submit'
import { logFailure } from '@/lib/log-failure'

export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request)
  if ('refused' in body) return refuse(request, body)
  const { form, fields } = body
  const locale = localeOf(request, fields)

  const submission = submissionSchema.safeParse(fields)
  if (!submission.success) {
    const errors = fieldErrors(submission.error)
    if (!form) return Response.json({ errors: inWords(errors, locale) }, { status: 422 })
    return seeOther(
      localePath(locale, '/sign'),
      keptCookie('sign', locale, { values: keptValues(fields), errors }),
    )
  }

  try {
    await submit(submission.data)
  } catch (error) {
    logFailure('Signing', error)
    return unavailable(locale, form, '/api/signatures', fields)
  }
  return form
    ? seeOther(localePath(locale, '/thanks'))
    : Response.json({ status: 'pending' }, { status: 202 })
}
