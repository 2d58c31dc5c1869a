import { localePath, type Locale } from '@/lib/i18n/locales'
import type { Answer } from '@/lib/posts/post'

type PlainPage = {
  status: number
  locale: Locale
  title: string
  text: string
  /** The words of the link to the form. */
  back?: string
  /** The same post once more, by a button. */
  again?: { action: string; fields: Record<string, unknown>; button: string }
  headers?: Record<string, string>
}

/** A page that needs nothing but itself: no database, no style sheet, no script. */
export function plainPage({ status, locale, title, text, back, again, headers }: PlainPage): Answer {
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escape(title)}</title>`,
    '<style>body{font:18px/1.5 sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}button{font:inherit;padding:.75rem 1.5rem}</style>',
    `</head><body><main><h1>${escape(title)}</h1><p>${escape(text)}</p>`,
    back ? `<p><a href="${localePath(locale, '/sign')}">${escape(back)}</a></p>` : '',
    again ? retryForm(again) : '',
    '</main></body></html>',
  ]
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: html.join('\n'),
  }
}

function retryForm({ action, fields, button }: NonNullable<PlainPage['again']>): string {
  const inputs = Object.entries(fields).map(([name, value]) =>
    typeof value === 'string' ? `<input type="hidden" name="${escape(name)}" value="${escape(value)}">` : '',
  )
  return `<form method="post" action="${action}">${inputs.join('')}<button>${escape(button)}</button></form>`
}

function escape(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`)
}
