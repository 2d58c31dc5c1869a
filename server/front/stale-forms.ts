import { preferredLocale } from '@/lib/i18n/accept-language'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { escape } from '@/lib/mail/escape'
import { withHeaders, withoutHeaders, type Asked, type Reply } from '@/server/http/reply'
import { ACTION, ACTION_NOT_FOUND } from '@/server/next/contracts.mjs'

// Set by the page itself, or a password: not shown back.
const NOT_TYPED = /^(\$|id$|locale$|intent$|verb$|editor$|editedAt$|public$|theirs$|token$|opened-)|password/i
const OF_THE_LINE = ['content-length', 'content-encoding', 'etag', 'set-cookie']

type Head = Omit<Reply, 'body'>

/** Whether Next has no action for a form sent without JavaScript, as after a new release. */
export function isStaleForm({ method, headers }: Asked, answered: Head): boolean {
  return (
    answered.headers[ACTION_NOT_FOUND] !== undefined &&
    method === 'POST' &&
    headers[ACTION] === undefined &&
    String(headers['content-type']).startsWith('multipart/form-data') &&
    String(headers.accept).includes('text/html')
  )
}

/** Shows what was typed, to be copied; with JavaScript the form does so itself (editor/guarded-action.ts). */
export async function explainStaleForm(
  asked: Asked,
  body: Buffer,
  { status, headers }: Head,
): Promise<Reply> {
  const ofPage = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  }
  return {
    status,
    headers: withHeaders(withoutHeaders(headers, OF_THE_LINE), ofPage),
    body: page(localeOf(asked), asked.url ?? '/admin', await typed(asked, body)),
  }
}

async function typed({ headers }: Asked, body: Buffer): Promise<[string, string][]> {
  const sent = new Response(new Uint8Array(body), {
    headers: { 'content-type': String(headers['content-type']) },
  })
  const form = await sent.formData().catch(() => new FormData())
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return texts.filter(([name, value]) => value !== '' && !NOT_TYPED.test(name))
}

// The admin area has one address for every language.
function localeOf({ headers }: Asked): Locale {
  return preferredLocale(String(headers['accept-language'] ?? ''))
}

function page(locale: Locale, address: string, fields: [string, string][]): string {
  const { title, text, again } = MESSAGES[locale].renewed
  const rows = fields.map(
    ([name, value]) =>
      `<p><label>${escape(name)}<br><textarea readonly rows="${value.length > 100 ? 8 : 2}">${escape(value)}</textarea></label></p>`,
  )
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escape(title)}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    '<style>body{font:18px/1.5 sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}textarea{width:100%;font:inherit}</style></head>',
    `<body><main><h1>${escape(title)}</h1>`,
    `<p>${escape(text)}</p>`,
    `<p><a href="${escape(address)}">${escape(again)}</a></p>`,
    ...rows,
    '</main></body></html>',
  ].join('\n')
}
