import { matching, ROUTES } from '@/routes.mjs'

const CACHEABLE = matching(ROUTES.filter(({ cached }) => cached))
const COALESCED = matching(ROUTES.filter(({ cached }) => cached === 'coalesced'))
const MACHINE_FILES = matching(ROUTES.filter(({ kind }) => kind === 'machine'))
const CARDS = matching(ROUTES.filter(({ path }) => path.startsWith('/cards/')))

export function pathOf(url = '/'): string {
  const query = url.indexOf('?')
  return query < 0 ? url : url.slice(0, query)
}

/** Whether a GET has one cacheable answer for everybody, whatever the cookies or query. */
export function isCacheable(path: string): boolean {
  return CACHEABLE.test(path)
}

export function isFile(path: string): boolean {
  return MACHINE_FILES.test(path)
}

/** Pages that show the live count: rendered once for all who ask at the same time. */
export function isCoalesced(path: string): boolean {
  return COALESCED.test(path)
}

export function isCard(path: string): boolean {
  return CARDS.test(path)
}
