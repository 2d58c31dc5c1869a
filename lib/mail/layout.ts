import { directionOf, type Locale } from '@/lib/i18n/locales'
import { escape } from '@/lib/mail/escape'
import type { SenderIdentity } from '@/lib/mail/sender-identity'
import { STYLE_SHEET, STYLES, WIDTH } from '@/lib/mail/styles'

type Layout = {
  locale: Locale
  subject: string
  preview: string
  from: string
  home: string
  body: string
}

export type FootLink = { words: string; href: string }

// Keeps mailboxes from showing the beginning of the text behind the preview line.
const NOTHING_MORE = '&#847;&zwnj;&nbsp;'.repeat(60)

/** One column, readable without its style sheet, nothing to load. */
export function layout({
  locale,
  subject,
  preview,
  from,
  home,
  body,
}: Layout): [before: string, after: string] {
  const direction = directionOf(locale)
  const table = '<table role="presentation" cellpadding="0" cellspacing="0" border="0"'
  const before = [
    `<!doctype html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">',
    `<title>${escape(subject)}</title><style>${STYLE_SHEET}</style></head>`,
    `<body class="page" style="${STYLES.page}">`,
    `<div style="${STYLES.preview}">${escape(preview)}${NOTHING_MORE}</div>`,
    `<div role="article" aria-roledescription="email" aria-label="${escape(subject)}" lang="${locale}" dir="${direction}">`,
    `${table} width="100%"><tr><td align="center" class="page" style="${STYLES.around}">`,
    `<!--[if mso]>${table} width="${WIDTH}"><tr><td><![endif]-->`,
    `${table} width="100%" style="${STYLES.sheet}">`,
    `<tr><td class="ink from" style="${STYLES.from}"><a href="${escape(home)}" style="${STYLES.fromLink}">${escape(from)}</a></td></tr>`,
    `<tr><td class="ink" style="${STYLES.text};padding:24px 0 12px">`,
    body,
    '</td></tr>',
    `<tr><td class="ink-2 foot" style="${STYLES.foot}">`,
    '',
  ].join('\n')
  return [
    before,
    '\n</td></tr></table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table></div></body></html>\n',
  ]
}

export function footHtml(frame: SenderIdentity, why: string, links: FootLink[]): string {
  const sender = lines(frame).map(escape).join('<br>')
  const anchors = links.map(
    ({ words, href }) => `<a href="${escape(href)}" style="${STYLES.footLink}">${escape(words)}</a>`,
  )
  return [escape(why), anchors.join(' &nbsp;·&nbsp; '), sender]
    .filter(Boolean)
    .map((html) => `<p style="${STYLES.footParagraph}">${html}</p>`)
    .join('\n')
}

export function footText(frame: SenderIdentity, why: string, links: FootLink[], home: string): string {
  const addresses = links.map(({ words, href }) => `${words}:\n${href}`)
  return ['----', why, ...addresses, [...lines(frame), home].join('\n')].join('\n\n')
}

function lines({ organisation, postalAddress }: SenderIdentity): string[] {
  return [organisation, ...postalAddress.split('\n')].map((line) => line.trim()).filter(Boolean)
}
