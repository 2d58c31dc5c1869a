// As much as a page of 14 kB, compressed, holds of references and of links to what uses them. A link takes a quarter of the
// room of a reference.
const ROOM = 240
const OF_A_REFERENCE = 4

/** Lays references out on pages, in their order; one that is used more often takes more room, and has at least its own page. */
export function pagesOf<Reference>(
  references: readonly Reference[],
  uses: (reference: Reference) => number,
): Reference[][] {
  const pages: Reference[][] = []
  let left = 0
  for (const reference of references) {
    const room = OF_A_REFERENCE + uses(reference)
    if (room > left) {
      pages.push([])
      left = ROOM
    }
    pages.at(-1)?.push(reference)
    left -= room
  }
  return pages
}

/** Where a page of the list of references stands. */
export function pagePath(page: number): string {
  return page === 1 ? '/references' : `/references/${page}`
}
