export type Citable = { key: string; title: string }

const SHOWN = 8

/** Every word of `search` must occur in key or title, whatever its case and accents. */
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
