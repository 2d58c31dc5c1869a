/** Which page is asked for: set by the server itself, over whatever a client sent. */
export const ASKED_PAGE = 'x-asked-page'

const OVERVIEW = '/admin'
const PAGE = /^\/admin(?:\/[\w-]+)+$/
const BEFORE_SIGNING_IN = /^\/admin\/(?:login|join)(?:\/|$)/

/** The page of the admin area that an address names, without its query; else the overview. */
export function adminPage(address: string | null | undefined): string {
  const [path = ''] = (address ?? '').split('?')
  return PAGE.test(path) && !BEFORE_SIGNING_IN.test(path) ? path : OVERVIEW
}

/** Where to sign in to be led to a page afterwards. */
export function signInAddress(page: string): string {
  return page === OVERVIEW ? '/admin/login' : `/admin/login?next=${page}`
}
