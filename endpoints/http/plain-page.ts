import { PLAIN_LINE, PLAIN_MARK, PLAIN_STYLE } from '@/endpoints/http/plain-style'
import type { EndpointResponse } from '@/endpoints/http/post'
import { directionOf, localePath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type PlainPage = {
  status: number
  locale: Locale
  title: string
  text: string
  back?: { page: string; words: string }
  again?: { action: string; fields: Record<string, unknown>; button: string }
  /** HTML that stands first below the text. */
  more?: string
  headers?: Record<string, string>
}

/** A page without database, style sheet or script. */
export function plainPage({
  status,
  locale,
  title,
  text,
  back,
  again,
  more = '',
  headers,
}: PlainPage): EndpointResponse {
  const rest = [
    more,
    back
      ? `<p><a class="button" href="${localePath(locale, back.page)}">${escapeHtml(back.words)}</a></p>`
      : '',
    again ? retryForm(again) : '',
  ]
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: plainHtml(locale, title, text, rest.join(''), status < 400 ? '' : PLAIN_LINE),
  }
}

/** A whole page in the site's look; `rest` is HTML. */
export function plainHtml(
  locale: Locale,
  title: string,
  text: string,
  rest = '',
  figure = PLAIN_LINE,
): string {
  const home = translator(locale, 'site')('toPetition')
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title><style>${PLAIN_STYLE}</style></head>`,
    `<body><header><a href="${localePath(locale, '/')}">${PLAIN_MARK} ${escapeHtml(home)}</a></header>`,
    `<main>${figure}<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${rest}</main></body></html>`,
  ].join('\n')
}

function retryForm({ action, fields, button }: NonNullable<PlainPage['again']>): string {
  const inputs = Object.entries(fields).map(([name, value]) =>
    typeof value === 'string'
      ? `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`
      : '',
  )
  return `<form method="post" action="${action}">${inputs.join('')}<button class="button">${escapeHtml(button)}</button></form>`
}

/** For text within HTML, and for attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`)
}
