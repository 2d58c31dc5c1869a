import { preferredLocale } from '@/lib/i18n/accept-language'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { plainPage } from '@/app/api/plain-page'
import type { Refusal } from '@/app/api/read-body'

const RETRY_SECONDS = 30
const REFUSALS = { 400: 'malformed', 413: 'tooLarge', 415: 'wrongType' } as const

/** The language to answer in: the form's own, else what the browser prefers. */
export function localeOf(request: Request, fields: Record<string, unknown> = {}): Locale {
  return isLocale(fields.locale) ? fields.locale : preferredLocale(request.headers.get('accept-language'))
}

/** POST, redirect, GET: within this site, whatever host the request named. */
export function seeOther(path: string, cookie?: string): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' })
  if (cookie) headers.set('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** A body that could not be read: nothing is kept. */
export function refuse(request: Request, { form, refused }: Refusal): Response {
  const locale = localeOf(request)
  const t = translator(locale, 'errors')
  const word = REFUSALS[refused]
  if (!form) return Response.json({ error: t(word) }, { status: refused })
  return plainPage({ status: refused, locale, title: t(`${word}Title`), text: t(word), back: t('back') })
}

/** The database cannot take it now: a form gets its own fields back, to be sent again by one button. */
export function unavailable(
  locale: Locale,
  form: boolean,
  action: string,
  fields: Record<string, unknown>,
): Response {
  const t = translator(locale, 'errors')
  const retryAfter = String(RETRY_SECONDS)
  if (!form)
    return Response.json({ status: 'unavailable' }, { status: 503, headers: { 'Retry-After': retryAfter } })
  return plainPage({
    status: 503,
    locale,
    title: t('unavailableTitle'),
    text: t('unavailable'),
    again: { action, fields, button: t('again') },
    headers: { 'Retry-After': retryAfter },
  })
}
