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
  headers,
}: PlainPage): EndpointResponse {
  const rest = [
    back ? `<p><a class="button" href="${localePath(locale, back.page)}">${escape(back.words)}</a></p>` : '',
    again ? retryForm(again) : '',
  ]
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: plainHtml(locale, title, text, rest.join('')),
  }
}

/** A whole page in the site's look; `rest` is HTML. */
export function plainHtml(locale: Locale, title: string, text: string, rest = ''): string {
  const home = translator(locale, 'site')('toPetition')
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escape(title)}</title><style>${PLAIN_STYLE}</style></head>`,
    `<body><header><a href="${localePath(locale, '/')}">${PLAIN_MARK} ${escape(home)}</a></header>`,
    `<main>${PLAIN_LINE}<h1>${escape(title)}</h1><p>${escape(text)}</p>${rest}</main></body></html>`,
  ].join('\n')
}

function retryForm({ action, fields, button }: NonNullable<PlainPage['again']>): string {
  const inputs = Object.entries(fields).map(([name, value]) =>
    typeof value === 'string' ? `<input type="hidden" name="${escape(name)}" value="${escape(value)}">` : '',
  )
  return `<form method="post" action="${action}">${inputs.join('')}<button class="button">${escape(button)}</button></form>`
}

function escape(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`)
}
