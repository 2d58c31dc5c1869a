import { judge } from '@/lib/blocks/judge'
import { inWords } from '@/lib/i18n/error-words'
import { localePath } from '@/lib/i18n/locales'
import { keptCookie, keptValues } from '@/lib/kept-input/cookie'
import { logFailure } from '@/lib/log-failure'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { networkHash } from '@/lib/networks/network'
import { json, localeOf, refuse, seeOther, unavailable } from '@/lib/posts/answers'
import { readFields } from '@/lib/posts/fields'
import { header, type Answer, type Post } from '@/lib/posts/post'
import { fieldErrors, submissionSchema, type Submission } from '@/lib/signatures/schema'
import { submit, type Circumstances } from '@/lib/signatures/submit'

/** Answers a post that signs, a form's or a program's (contract, "Signing"). Never throws. */
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
    await submit(submission.data, await circumstancesOf(post, submission.data))
  } catch (error) {
    logFailure('Signing', error)
    return unavailable(locale, form, '/api/signatures', fields)
  }
  return form ? seeOther(localePath(locale, '/thanks')) : json(202, { status: 'pending' })
}

async function circumstancesOf(post: Post, submission: Submission): Promise<Circumstances> {
  const address = header(post, CLIENT_ADDRESS)
  const network = networkHash(address)
  return { ...(await judge(submission, { address, network })), network }
}
