import { withFallback } from '@/lib/i18n/fallback'
import { DEFAULT_LOCALE, localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { updates, type SeededUpdate } from '@/prisma/seed/updates'
import { ROUTES } from '@/routes.mjs'

type Route = (typeof ROUTES)[number]
type Names = Record<string, string[]>

const UPDATES = updates()

/** What replaces the variable parts of a path in a freshly seeded site; tokens open nothing. */
export const PARAMETERS: Names = {
  slug: UPDATES.map((update) => slugIn(DEFAULT_LOCALE, update)),
  year: ['2017'],
  page: ['2'],
  provider: ['postmark'],
  token: ['x'],
  ask: ['share'],
  channel: ['whatsapp'],
  broadcast: ['1'],
  id: ['1'],
  version: ['1'],
  key: ['nnnnnnnnnnnnnnnn'],
  name: ['480.webp'],
  card: ['film'],
  unknown: ['nowhere'],
  tile: ['0/000.p/1', 'entries/000.p/1'],
  log: ['2'],
  file: ['signatures.pdf', 'package.zip'],
}

/** Throws where `names` lacks a part of the path. */
export function fillParameters(path: string, names: Names = PARAMETERS): string[] {
  const [part, name] = /\[(?:\.\.\.)?(\w+)\]/.exec(path) ?? []
  if (!part || !name) return [path]
  const values = names[name]
  if (!values) throw new Error(`Nothing stands for ${part} of ${path} in testing/addresses.ts`)
  return values.flatMap((value) => fillParameters(path.replace(part, value), names))
}

export function addressesOf(wanted: (route: Route) => boolean | undefined): string[] {
  return ROUTES.filter(wanted).flatMap(({ path }) => fillParameters(path))
}

/** Where a page of a freshly seeded site stands in a language, by its English path. */
export function addressIn(locale: Locale, path: string): string {
  const own = UPDATES.reduce(
    (at, update) => at.replace(slugIn(DEFAULT_LOCALE, update), slugIn(locale, update)),
    path,
  )
  return localePath(locale, own)
}

function slugIn(locale: Locale, { words }: SeededUpdate): string {
  return withFallback(words, locale)?.slug ?? ''
}

/** Without those that need a valid token. */
export const PUBLIC_PAGES = [...addressesOf(({ kind, screens }) => screens && kind !== 'admin'), '/nowhere']

/** Listed in the sitemap. */
export const LISTED_PAGES = addressesOf(({ sitemap, screens }) => screens && sitemap !== undefined)

export const UNLISTED_PAGES = [
  ...addressesOf(({ kind, streamed }) => (kind === 'private' || kind === 'token') && !streamed),
  '/nowhere',
]

/** As the owner of a freshly seeded site sees it. */
export const ADMIN_PAGES = [
  ...addressesOf(({ kind, screens }) => screens && kind === 'admin'),
  '/admin/signatures?state=bounced',
  ...LOCALES.map((locale) => `/admin/updates/1/preview?locale=${locale}`),
  '/admin/nowhere',
]
