import type { IncomingMessage, ServerResponse } from 'node:http'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { pathOf } from './public-addresses.ts'

const RETRY_SECONDS = 30

/** Answers that the site cannot answer just now, to be tried again: a page where one is read, else a line. Needs nothing. */
export function unavailable(
  request: IncomingMessage,
  response: ServerResponse,
  locale: Locale,
  html = false,
): void {
  const readable = html || String(request.headers.accept).includes('text/html')
  response.writeHead(503, {
    'Content-Type': `text/${readable ? 'html' : 'plain'}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
    'Retry-After': RETRY_SECONDS,
  })
  response.end(request.method === 'HEAD' ? undefined : readable ? page(locale) : line(locale))
}

/** The language of an address. */
export function localeOf({ url }: IncomingMessage): Locale {
  const path = pathOf(url)
  const named = LOCALES.find((locale) => {
    const root = localePath(locale, '/')
    return locale !== DEFAULT_LOCALE && (path === root || path.startsWith(`${root}/`))
  })
  return named ?? DEFAULT_LOCALE
}

function page(locale: Locale): string {
  const { unavailableTitle, unavailable } = MESSAGES[locale].site
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${unavailableTitle}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    '<style>body{font:18px/1.5 sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}</style></head>',
    `<body><main><h1>${unavailableTitle}</h1><p>${unavailable}</p></main></body></html>`,
  ].join('\n')
}

function line(locale: Locale): string {
  const { unavailableTitle, unavailable } = MESSAGES[locale].site
  return `${unavailableTitle}. ${unavailable}\n`
}
