import { readFields } from '@/endpoints/http/fields'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { responseLocale, seeOther, serviceUnavailable } from '@/endpoints/http/responses'
import { rejectTokenGuess } from '@/endpoints/reject-token-guess'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { logFailure } from '@/lib/platform/log-failure'
import { tokenSubject } from '@/lib/platform/tokens'
import { chooseLanguage, resubscribe, unsubscribe } from '@/lib/subscriptions/choose'
import { choiceSchema, type SubscriptionChoice } from '@/lib/subscriptions/schema'

/** Handles `/api/unsubscribe/TOKEN`: the page's buttons, and one-click posts from mailboxes in any form (RFC 8058, 3.2). */
export async function handleUnsubscribing(post: Post, token: string): Promise<EndpointResponse> {
  const body = readFields(post)
  const fields = 'refused' in body ? {} : body.fields
  const locale = responseLocale(post, fields)
  const choice = choiceSchema.safeParse(fields)
  try {
    return choice.success
      ? await handlePage(post, token, locale, choice.data)
      : await handleMailbox(post, token, locale)
  } catch (error) {
    logFailure('/api/unsubscribe', error)
    return serviceUnavailable(locale, choice.success, `/api/unsubscribe/${pathPart(token)}`, fields)
  }
}

async function handleMailbox(post: Post, token: string, locale: Locale): Promise<EndpointResponse> {
  const t = translator(locale, 'unsubscribe')
  if (await unsubscribe(token)) return plainText(200, t('stoppedPlainly'))
  return rejectTokenGuess(header(post, CLIENT_ADDRESS), locale) ?? plainText(404, t('wrongTitle'))
}

async function handlePage(
  post: Post,
  token: string,
  locale: Locale,
  choice: SubscriptionChoice,
): Promise<EndpointResponse> {
  const page = localePath(locale, `/unsubscribe/${pathPart(token)}`)
  if (await applyChoice(token, choice)) return seeOther(choice.choice === 'language' ? `${page}#saved` : page)
  return rejectTokenGuess(header(post, CLIENT_ADDRESS), locale) ?? seeOther(page)
}

function applyChoice(token: string, choice: SubscriptionChoice): Promise<boolean> {
  if (choice.choice === 'stop') return unsubscribe(token)
  if (choice.choice === 'resume') return resubscribe(token)
  return chooseLanguage(token, choice.language)
}

function pathPart(token: string): string {
  return tokenSubject(token) ? token : '-'
}

function plainText(status: number, text: string): EndpointResponse {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body: `${text}\n`,
  }
}
