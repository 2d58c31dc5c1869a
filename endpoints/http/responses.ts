import type { UnreadableBody } from '@/endpoints/http/fields'
import { plainPage } from '@/endpoints/http/plain-page'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { preferredLocale } from '@/lib/i18n/accept-language'
import { isLocale, localeOfPath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { env } from '@/lib/platform/env'
import { parseUrl } from '@/lib/text/url'

const RETRY_SECONDS = 30
const READ_ONLY_RETRY_SECONDS = 300
const UNSAVED = { signature: 'unavailable', change: 'notSaved', message: 'notSent' } as const
const TOO_MANY = {
  signature: { title: 'tooManyTitle', text: 'tooMany' },
  message: { title: 'notSentTitle', text: 'tooManyMessages' },
} as const
const CLOSED = {
  ended: { title: 'closedTitle', text: 'closedText' },
  paused: { title: 'pausedTitle', text: 'pausedText' },
} as const
const REFUSALS = { 400: 'malformed', 413: 'tooLarge', 415: 'wrongType' } as const

/** The form's own language, else that of the referring page, else the browser's. */
export function responseLocale(post: Post, fields: Record<string, unknown> = {}): Locale {
  if (isLocale(fields.locale)) return fields.locale
  const from = parseUrl(header(post, 'referer'))
  const ownPage = from?.origin === new URL(env().SITE_URL).origin
  return from && ownPage ? localeOfPath(from.pathname) : preferredLocale(header(post, 'accept-language'))
}

/** Post/Redirect/Get, always within this site. */
export function seeOther(path: string, cookie?: string): EndpointResponse {
  return {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'no-store', ...(cookie && { 'Set-Cookie': cookie }) },
    body: '',
  }
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): EndpointResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(value),
  }
}

/** A 400, 413 or 415; `page` has the form, in English. */
export function rejectBody(post: Post, { form, refused }: UnreadableBody, page = '/sign'): EndpointResponse {
  const locale = responseLocale(post)
  const t = translator(locale, 'errors')
  const word = REFUSALS[refused]
  if (!form) return json(refused, { error: t(word) })
  const back = { page, words: t('back') }
  return plainPage({ status: refused, locale, title: t(`${word}Title`), text: t(word), back })
}

/** A 503; a form gets its fields back to send again. `unsaved` is what was not done. */
export function serviceUnavailable(
  locale: Locale,
  form: boolean,
  action: string,
  fields: Record<string, unknown>,
  unsaved: keyof typeof UNSAVED = 'change',
): EndpointResponse {
  const t = translator(locale, 'errors')
  const word = UNSAVED[unsaved]
  const headers = { 'Retry-After': String(RETRY_SECONDS) }
  if (!form) return json(503, { status: 'unavailable' }, headers)
  return plainPage({
    status: 503,
    locale,
    title: t(`${word}Title`),
    text: t(word),
    again: { action, fields, button: t('again') },
    headers,
  })
}

/** A 429; a form gets its fields back to send again later. */
export function tooManyRequests(
  locale: Locale,
  form: boolean,
  action: string,
  fields: Record<string, unknown>,
  retryAfter: number,
  sent: keyof typeof TOO_MANY = 'signature',
): EndpointResponse {
  const t = translator(locale, 'errors')
  const headers = { 'Retry-After': String(retryAfter) }
  if (!form) return json(429, { status: 'too-many' }, headers)
  return plainPage({
    status: 429,
    locale,
    title: t(TOO_MANY[sent].title),
    text: t(TOO_MANY[sent].text, { minutes: Math.ceil(retryAfter / 60) }),
    again: { action, fields, button: t('again') },
    headers,
  })
}

/** A 410: nobody signs a campaign that has ended, or while signing is closed. */
export function campaignClosed(locale: Locale, form: boolean, why: 'ended' | 'paused'): EndpointResponse {
  if (!form) return json(410, { status: 'closed' })
  const t = translator(locale, 'ending')
  const { title, text } = CLOSED[why]
  return plainPage({ status: 410, locale, title: t(title), text: t(text) })
}

/** A 503 to whatever is posted while an owner has made the site read-only; a form gets its fields back to send again. */
export function siteReadOnly(
  locale: Locale,
  form: boolean,
  action: string,
  fields: Record<string, unknown>,
): EndpointResponse {
  const headers = { 'Retry-After': String(READ_ONLY_RETRY_SECONDS) }
  if (!form) return json(503, { status: 'read-only' }, headers)
  const t = translator(locale, 'switches')
  const again = { action, fields, button: translator(locale, 'errors')('again') }
  return plainPage({
    status: 503,
    locale,
    title: t('readOnlyTitle'),
    text: t('readOnlyText'),
    again,
    headers,
  })
}
