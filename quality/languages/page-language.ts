import type { Page } from '@playwright/test'
import { directionOf, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'
import { campaignFields } from '@/prisma/seed/campaign'
import { references } from '@/prisma/seed/references'
import { HANDED_TO } from '@/testing/scenes/delivery-rows'
import { finding, type Finding } from '../check.ts'
import { isMarked } from './pseudo.ts'

const NARROW = { width: 320, height: 800 }

// Names, which no language changes: of services, formats and time zones, of languages, of the campaign, of who is cited or received signatures.
const NAMES = [
  ...['WhatsApp', 'Facebook', 'X (Twitter)', 'Bluesky', 'Mastodon', 'Telegram', 'CSL-JSON', 'BibTeX', 'RIS'],
  ...['ActBlue', 'Anedot', 'Givebutter Widgets', 'Stripe Payment Links'],
  ...LOCALES.map(nativeName),
  ...[campaignFields.name, campaignFields.organisation],
  ...references.map(({ publisher }) => publisher),
  ...['UTC', ...Intl.supportedValuesOf('timeZone')],
  HANDED_TO,
]

type Shown = { lang: string; dir: string; width: number; texts: string[] }

/** Whether a page is in a language and its direction, with no text left in another, and no wider than a phone. */
export async function pageIn(page: Page, locale: Locale, what: string): Promise<Finding[]> {
  await page.setViewportSize(NARROW)
  const shown = await page.evaluate(readPage, locale)
  const faults = [
    ...languageFaults(shown, locale),
    ...(shown.width > NARROW.width ? [`it is ${shown.width} px wide at ${NARROW.width}`] : []),
    ...shown.texts.filter((text) => !isMarked(text) && !isName(text)).map((text) => `it says “${text}”`),
  ]
  return [finding(what, faults)]
}

/** Whether HTML, as of a mail, is in a language and its direction. */
export function htmlIn(html: string, locale: Locale, what: string): Finding {
  const [, lang = '', dir = ''] = /<html lang="([^"]*)" dir="([^"]*)"/.exec(html) ?? []
  return finding(what, languageFaults({ lang, dir }, locale))
}

export function statusIs(status: number | undefined, wanted: number, what: string): Finding {
  return finding(what, status === wanted ? [] : [`the status is ${status}`])
}

// A name may be followed by its date; addresses stand for themselves.
function isName(text: string): boolean {
  return (
    /:\/\/|\w\.\w{2}|^localhost:\d+(?:\/\w+)?$/.test(text) ||
    NAMES.some((name) => text === name || text.startsWith(`${name}, `))
  )
}

function languageFaults({ lang, dir }: Pick<Shown, 'lang' | 'dir'>, locale: Locale): string[] {
  return [
    ...(lang === locale ? [] : [`its language is “${lang}”`]),
    ...(dir === directionOf(locale) ? [] : [`its direction is “${dir}”`]),
  ]
}

// Runs in the browser. Texts of the campaign and of references are marked by their language, or are prose; Intl writes dates.
function readPage(locale: string): Shown {
  const { lang, dir, scrollWidth } = document.documentElement
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!around || around.closest('script, style, noscript, .prose, address, bdi, code, time')) continue
    if (around.closest('[lang]')?.getAttribute('lang') !== locale) continue
    if (text) texts.push(text.slice(0, 200))
  }
  return { lang, dir, width: scrollWidth, texts: [...new Set(texts)] }
}
