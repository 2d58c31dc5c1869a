import { flashCookie, flashValues } from '@/endpoints/form-flash/cookie'
import { readFields } from '@/endpoints/http/fields'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import {
  campaignClosed,
  json,
  rejectBody,
  responseLocale,
  seeOther,
  serviceUnavailable,
  tooManyRequests,
} from '@/endpoints/http/responses'
import { screen } from '@/endpoints/screen'
import { arrivalFromPage } from '@/lib/arrivals/from-page'
import { DIRECT, parseRef, writeRef } from '@/lib/arrivals/ref'
import { noteStep } from '@/lib/arrivals/step-counts'
import { matchBlocklist, type BlocklistMatch } from '@/lib/blocklist/match'
import { inWords } from '@/lib/i18n/error-words'
import { localePath } from '@/lib/i18n/locales'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { networkHash } from '@/lib/networks/network'
import { logFailure } from '@/lib/platform/log-failure'
import { fieldErrors, submissionSchema, type Submission } from '@/lib/signatures/schema'
import { submit, type Circumstances } from '@/lib/signatures/submit'
import { knownSwitches, learnSwitches } from '@/lib/switches/known'

const ACTION = '/api/signatures'

/** Handles a signature from a form or program. Never throws. */
export async function handleSigning(post: Post): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body)
  const { form } = body
  const fields = withArrival(post, body.fields)
  const locale = responseLocale(post, fields)

  const { closed } = knownSwitches()
  if (closed) return campaignClosed(locale, form, closed)

  const submission = submissionSchema.safeParse(fields)
  if (!submission.success) {
    const errors = fieldErrors(submission.error)
    if (!form) return json(422, { errors: inWords(errors, locale) })
    const cookie = flashCookie('sign', locale, { values: flashValues(fields), errors })
    return seeOther(localePath(locale, '/sign'), cookie)
  }

  try {
    const address = header(post, CLIENT_ADDRESS)
    const screening = await screen({
      limited: 'sign',
      fields,
      form,
      address,
      email: submission.data.email,
    })
    if ('retryAfter' in screening) return tooManyRequests(locale, form, ACTION, fields, screening.retryAfter)
    if ('challenge' in screening) {
      if (!form) return json(429, screening)
      const cookie = flashCookie('sign', locale, { values: flashValues(fields), errors: {}, ...screening })
      return seeOther(localePath(locale, '/sign'), cookie)
    }
    const submitted = await submit(
      submission.data,
      await circumstancesOf(submission.data, address, screening),
    )
    if (submitted === 'closed') {
      await learnSwitches()
      return campaignClosed(locale, form, knownSwitches().closed ?? 'ended')
    }
  } catch (error) {
    logFailure('Signing', error)
    return serviceUnavailable(locale, form, ACTION, fields, 'signature')
  }
  noteStep('signed', submission.data.ref ?? DIRECT, locale)
  return form ? seeOther(localePath(locale, '/thanks')) : json(202, { status: 'pending' })
}

// Without scripts, the page that the form stood on tells how its visitor came.
function withArrival(post: Post, fields: Record<string, unknown>): Record<string, unknown> {
  if (parseRef(fields.ref)) return fields
  const arrival = arrivalFromPage(header(post, 'referer'))
  return arrival ? { ...fields, ref: writeRef(arrival) } : fields
}

async function circumstancesOf(
  submission: Submission,
  address: string,
  screened: BlocklistMatch,
): Promise<Circumstances> {
  const network = networkHash(address)
  const { flags, held } = await matchBlocklist(submission, { address, network })
  return { flags: [...screened.flags, ...flags], held: screened.held || held, network }
}
