/** A reference as it is chosen: what a text cites it by, and what it is called. */
export type Citable = { key: string; title: string }

const SHOWN = 8

/** The first references whose key or title holds every word of `search`, whatever its case and accents. */
export function matching(references: Citable[], search: string): Citable[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return references
    .filter(({ key, title }) => {
      const text = plain(`${key} ${title}`)
      return words.every((word) => text.includes(word))
    })
    .slice(0, SHOWN)
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}
