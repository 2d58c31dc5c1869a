import { ROUTES } from '@/routes.mjs'

type Route = (typeof ROUTES)[number]
type Names = Record<string, string[]>

/** What stands for a variable part of a path in a freshly seeded site; a token opens nothing. */
export const NAMES: Names = {
  slug: [
    'your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico',
    'a-bill-would-give-control-of-gun-exports-back-to-state',
  ],
  year: ['2017'],
  page: ['2'],
  token: ['x'],
  ask: ['share'],
  broadcast: ['1'],
  id: ['1'],
  version: ['1'],
  key: ['nnnnnnnnnnnnnnnn'],
  name: ['480.webp'],
  card: ['film'],
  unknown: ['nowhere'],
}

/** The addresses that a path stands for. Throws where nothing stands for a part of it. */
export function filled(path: string, names: Names = NAMES): string[] {
  const [part, name] = /\[(?:\.\.\.)?(\w+)\]/.exec(path) ?? []
  if (!part || !name) return [path]
  const values = names[name]
  if (!values) throw new Error(`Nothing stands for ${part} of ${path} in testing/addresses.ts`)
  return values.flatMap((value) => filled(path.replace(part, value), names))
}

/** English addresses of the routes that are asked for. */
export function addressesOf(wanted: (route: Route) => boolean | undefined): string[] {
  return ROUTES.filter(wanted).flatMap(({ path }) => filled(path))
}

/** The public pages that need no right token. */
export const PUBLIC_PAGES = [...addressesOf(({ kind, screens }) => screens && kind !== 'admin'), '/nowhere']

/** The public pages that search engines find. */
export const LISTED_PAGES = addressesOf(({ sitemap, screens }) => screens && sitemap !== undefined)

/** The public pages that belong to one person, or to nobody. */
export const UNLISTED_PAGES = [
  ...addressesOf(({ kind }) => kind === 'private' || kind === 'token'),
  '/nowhere',
]

/** The admin area of a freshly seeded site, as its owner sees it. */
export const ADMIN_PAGES = [
  ...addressesOf(({ kind, screens }) => screens && kind === 'admin'),
  '/admin/signatures?state=bounced',
  '/admin/updates/1/preview?locale=es',
  '/admin/nowhere',
]
