// Fits 14 kB compressed; a link to a use takes a quarter of a reference's space.
const ROOM = 240
const OF_A_REFERENCE = 4

/** By size, uses included; a page holds at least one reference. */
export function paginate<Reference>(
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

export function pagePath(page: number): string {
  return page === 1 ? '/references' : `/references/${page}`
}
