/** A form of a picture that is served, by the end of its address: `960.webp`. */
export type PictureForm = { name: string; width: number; height: number }

/** A picture as a text shows it, in one language. */
export type PictureEntry = {
  key: string
  /** What it shows, for whoever does not see it. */
  alt: string
  caption: string
  credit: string
  forms: PictureForm[]
}

const KEY = /^picture:([a-z0-9]{16})$/
const MENTIONED = /picture:([a-z0-9]{16})(?![a-z0-9])/g

/** The key in an address such as `picture:KEY`, as Markdown has it; null when it is no such address. */
export function keyIn(address: string): string | null {
  return KEY.exec(address)?.[1] ?? null
}

/** Every picture that a Markdown text might show, each once; more than it shows, never fewer. */
export function mentionedPictures(markdown: string): string[] {
  return [...new Set(Array.from(markdown.matchAll(MENTIONED), (match) => match[1] ?? ''))]
}

/** What a text holds where it shows a picture. */
export function pictureMarkdown(key: string, alt: string): string {
  return `![${alt.replace(/[\\[\]]/g, '\\$&')}](picture:${key})`
}

/** Where a form of a picture stands: the same for everybody, and for good. */
export function pictureAddress(key: string, name: string): string {
  return `/pictures/${key}/${name}`
}

/** The forms for pages, the narrowest first. */
export function pageForms({ forms }: Pick<PictureEntry, 'forms'>): PictureForm[] {
  return forms.filter(({ name }) => name.endsWith('.webp')).sort((a, b) => a.width - b.width)
}

/** The form for feed readers and cards, some of which show nothing newer; null when there is none. */
export function plainForm({ forms }: Pick<PictureEntry, 'forms'>): PictureForm | null {
  return forms.find(({ name }) => name.endsWith('.jpg')) ?? null
}
