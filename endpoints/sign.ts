import { matchBlocklist, type BlocklistMatch } from '@/lib/blocklist/match'
import { inWords } from '@/lib/i18n/error-words'
import { localePath } from '@/lib/i18n/locales'
import { keptCookie, keptValues } from '@/endpoints/form-flash/cookie'
import { logFailure } from '@/lib/platform/log-failure'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { networkHash } from '@/lib/networks/network'
import { json, localeOf, refuse, seeOther, tooMany, unavailable } from '@/endpoints/http/answers'
import { readFields } from '@/endpoints/http/fields'
import { header, type Answer, type Post } from '@/endpoints/http/post'
import { admit } from '@/endpoints/screen'
import { fieldErrors, submissionSchema, type Submission } from '@/lib/signatures/schema'
import { submit, type Circumstances } from '@/lib/signatures/submit'

const ACTION = '/api/signatures'

/** Handles a signature from a form or program. Never throws. */
export async function answerSigning(post: Post): Promise<Answer> {
  const body = readFields(post)
  if ('refused' in body) return refuse(post, body)
  const { form, fields } = body
  const locale = localeOf(post, fields)

  const submission = submissionSchema.safeParse(fields)
  if (!submission.success) {
    const errors = fieldErrors(submission.error)
    if (!form) return json(422, { errors: inWords(errors, locale) })
    const kept = keptCookie('sign', locale, { values: keptValues(fields), errors })
    return seeOther(localePath(locale, '/sign'), kept)
  }

  try {
    const address = header(post, CLIENT_ADDRESS)
    const admission = await admit({ fields, form, address, email: submission.data.email })
    if ('retryAfter' in admission) return tooMany(locale, form, ACTION, fields, admission.retryAfter)
    if ('challenge' in admission) {
      if (!form) return json(429, admission)
      const kept = keptCookie('sign', locale, { values: keptValues(fields), errors: {}, ...admission })
      return seeOther(localePath(locale, '/sign'), kept)
    }
    await submit(submission.data, await circumstancesOf(submission.data, address, admission))
  } catch (error) {
    logFailure('Signing', error)
    return unavailable(locale, form, ACTION, fields, 'signature')
  }
  return form ? seeOther(localePath(locale, '/thanks')) : json(202, { status: 'pending' })
}

async function circumstancesOf(
  submission: Submission,
  address: string,
  admitted: BlocklistMatch,
): Promise<Circumstances> {
  const network = networkHash(address)
  const { flags, held } = await matchBlocklist(submission, { address, network })
  return { flags: [...admitted.flags, ...flags], held: admitted.held || held, network }
}
