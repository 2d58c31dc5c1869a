// What everybody is shown alike, whatever cookie or query comes along: pages in both languages, those among them that follow
// signing and confirming and that no cache but ours keeps, and files for programs.
const PAGES =
  /^\/(?:es\/?)?$|^\/(?:es\/)?(?:thanks|signed)\/?$|^\/(?:es\/)?(?:updates|references|film|donate|privacy|missing|withdrawn|archive)(?:\/[^/]+)?\/?$/
const FILES =
  /^\/(?:petition\.json|references\.(?:json|bib|ris)|sitemap\.xml|robots\.txt|manifest\.webmanifest|\.well-known\/security\.txt|(?:es\/)?feed\.(?:xml|json)|(?:es\/)?updates\/[^/]+\/references\.(?:json|bib|ris))$/
const COUNTING = /^\/(?:es\/)?(?:signed\/?|cards\/petition\.png)$/
const CARDS = /^\/(?:es\/)?cards\/[^/]+\.png$/
const ASSETS = /^\/_next\/static\//
const COUNTED = /^\/(?:es\/)?donate\/go\/?$/

/** The path of a request's address, without what follows `?`. */
export function pathOf(url = '/'): string {
  const query = url.indexOf('?')
  return query < 0 ? url : url.slice(0, query)
}

/** Whether a GET of a path has one answer for everybody, which may be kept. */
export function isCacheable(path: string): boolean {
  return (PAGES.test(path) && !COUNTED.test(path)) || FILES.test(path) || isCard(path) || ASSETS.test(path)
}

/** Whether a path is a file for programs on any site. */
export function isFile(path: string): boolean {
  return FILES.test(path) || path === '/petition/corrections.json'
}

/** Whether a page, or the card on it, shows the count as it is: it is made for whoever asks, once for all who ask meanwhile. */
export function isCoalesced(path: string): boolean {
  return COUNTING.test(path)
}

/** Whether a path is where a share card may stand (server/front/share-cards.ts). */
export function isCard(path: string): boolean {
  return CARDS.test(path)
}
