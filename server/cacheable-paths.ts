import { matching, ROUTES } from '@/routes.mjs'

const CACHEABLE = matching(ROUTES.filter(({ cached }) => cached))
const COALESCED = matching(ROUTES.filter(({ cached }) => cached === 'coalesced'))
const MACHINE_FILES = matching(ROUTES.filter(({ kind }) => kind === 'machine'))
const CARDS = matching(ROUTES.filter(({ path }) => path.startsWith('/cards/')))

/** The path of a request's address, without what follows `?`. */
export function pathOf(url = '/'): string {
  const query = url.indexOf('?')
  return query < 0 ? url : url.slice(0, query)
}

/** Whether a GET of a path has one answer for everybody, whatever cookie or query comes along, which may be kept. */
export function isCacheable(path: string): boolean {
  return CACHEABLE.test(path)
}

/** Whether a path is a file for programs on any site. */
export function isFile(path: string): boolean {
  return MACHINE_FILES.test(path)
}

/** Whether a page, or the card on it, shows the count as it is: it is made for whoever asks, once for all who ask meanwhile. */
export function isCoalesced(path: string): boolean {
  return COALESCED.test(path)
}

/** Whether a path is where a share card may stand (server/front/share-cards.ts). */
export function isCard(path: string): boolean {
  return CARDS.test(path)
}
