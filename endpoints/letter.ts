import { readFields } from '@/endpoints/http/fields'
import { escapeHtml, plainPage } from '@/endpoints/http/plain-page'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { json, rejectBody, responseLocale, serviceUnavailable } from '@/endpoints/http/responses'
import { arrivalFromPage } from '@/lib/arrivals/from-page'
import { DIRECT } from '@/lib/arrivals/ref'
import { countClick } from '@/lib/clicks/count'
import { inWords } from '@/lib/i18n/error-words'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { mailtoAddress, type Letter } from '@/lib/letters/rules'
import { openedLetter, postedLetter } from '@/lib/letters/schema'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { letter } from '@/lib/petition/letter'
import { logFailure } from '@/lib/platform/log-failure'
import { fieldErrors } from '@/lib/signatures/schema'

const ACTION = '/api/letter'
const PAGE = '/write'
const NOTHING: EndpointResponse = { status: 204, headers: { 'Cache-Control': 'no-store' }, body: '' }

/** Answers a letter that was changed without scripts with a link to it. Nothing of it is kept or logged. Never throws. */
export async function handleLetter(post: Post): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body, PAGE)
  const { form, fields } = body
  const locale = responseLocale(post, fields)
  const input = postedLetter.safeParse(fields)
  if (!input.success) {
    const errors = inWords(fieldErrors(input.error), locale)
    return form ? notMade(locale, Object.values(errors).flat(), fields.text) : json(422, { errors })
  }
  try {
    const written = await letter(locale)
    if (!written) return noLetter(locale, form)
    const changed = { to: written.to, ...input.data }
    return form ? madeLetter(locale, changed) : json(200, mailtoAddress(changed), NOTHING.headers)
  } catch (error) {
    logFailure('Making a link to a letter', error)
    return serviceUnavailable(locale, form, ACTION, fields, 'message')
  }
}

/** Counts that the page's script opened the mail program. Never throws. */
export async function handleLetterOpened(post: Post): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body, PAGE)
  const input = openedLetter.safeParse(body.fields)
  if (!input.success) return json(422, { errors: {} })
  try {
    const arrival = arrivalFromPage(header(post, 'referer')) ?? DIRECT
    await countClick('letter', input.data.locale, arrival, header(post, CLIENT_ADDRESS))
    return NOTHING
  } catch (error) {
    logFailure('Counting an opened letter', error)
    return serviceUnavailable(input.data.locale, false, ACTION, {})
  }
}

function madeLetter(locale: Locale, changed: Letter): EndpointResponse {
  const t = translator(locale, 'write')
  const { href, holdsText } = mailtoAddress(changed)
  const open = `<p><a class="button" href="${escapeHtml(href)}">${escapeHtml(t('open'))}</a></p>`
  return plainPage({
    status: 200,
    locale,
    title: t('madeTitle'),
    text: t('madeText'),
    more: [holdsText ? '' : paragraph(t('tooLong')), open, textToCopy(locale, changed.text)].join(''),
    back: { page: PAGE, words: t('back') },
    headers: { 'X-Robots-Tag': 'noindex' },
  })
}

function notMade(locale: Locale, errors: string[], text: unknown): EndpointResponse {
  const t = translator(locale, 'write')
  return plainPage({
    status: 422,
    locale,
    title: t('notMadeTitle'),
    text: [...new Set(errors)].join(' '),
    more: typeof text === 'string' ? textToCopy(locale, text) : '',
    back: { page: PAGE, words: t('back') },
  })
}

function noLetter(locale: Locale, form: boolean): EndpointResponse {
  if (!form) return json(404, { status: 'no-letter' })
  const t = translator(locale, 'site')
  return plainPage({
    status: 404,
    locale,
    title: t('notFoundTitle'),
    text: t('notFoundText'),
    back: { page: '/', words: t('toPetition') },
  })
}

function textToCopy(locale: Locale, text: string): string {
  const label = escapeHtml(translator(locale, 'write')('yours'))
  return `<p><label>${label}<textarea rows="14" readonly>${escapeHtml(text)}</textarea></label></p>`
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`
}
