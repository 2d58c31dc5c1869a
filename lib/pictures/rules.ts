import { withFallback } from '@/lib/i18n/fallback'
import { languageAttributes, LOCALES, type LanguageAttributes, type Locale } from '@/lib/i18n/locales'

/** A served form of a picture; the name ends its address, e.g. `960.webp`. */
export type PictureVariant = { name: string; width: number; height: number }

export type PictureEntry = {
  key: string
  alt: string
  caption: string
  credit: string
  forms: PictureVariant[]
  /** Where they are not in the text's own language. */
  altIn?: LanguageAttributes
  captionIn?: LanguageAttributes
}

const KEY = /^picture:([a-z0-9]{16})$/
const MENTIONED = /picture:([a-z0-9]{16})(?![a-z0-9])/g

/** The key in `picture:KEY`; null for any other address. */
export function pictureKeyIn(address: string): string | null {
  return KEY.exec(address)?.[1] ?? null
}

/** Every picture that a Markdown text might show, once: a superset. */
export function mentionedPictures(markdown: string): string[] {
  return [...new Set(Array.from(markdown.matchAll(MENTIONED), (match) => match[1] ?? ''))]
}

/** The Markdown that shows a picture. */
export function pictureMarkdown(key: string, alt: string): string {
  return `![${alt.replace(/[\\[\]]/g, '\\$&')}](picture:${key})`
}

const SHOWN = /!\[((?:\\.|[^\\[\]])*)\]\(picture:([a-z0-9]{16})(?![a-z0-9])/g

/** How many pictures a Markdown text in `locale` shows without a description in it, or with that of another language. */
export function undescribedPictures(
  markdown: string,
  alts: ReadonlyMap<string, Record<Locale, string>>,
  locale: Locale,
): number {
  const lacks = ([, written = '', key = '']: RegExpMatchArray) => {
    const known = alts.get(key)
    const typed = written.replace(/\\([\\[\]])/g, '$1').trim()
    if (!typed) return known?.[locale] === ''
    return LOCALES.some((other) => other !== locale && known?.[other] === typed && known[locale] !== typed)
  }
  return [...markdown.matchAll(SHOWN)].filter(lacks).length
}

/** A picture's description for somebody who reads `locale`, in another language where that one has none. */
export function shownAlt(alt: Record<Locale, string>, locale: Locale): LanguageAttributes & { alt: string } {
  const described = LOCALES.filter((each) => alt[each] !== '').map((each) => ({
    locale: each,
    alt: alt[each],
  }))
  const shown = withFallback(described, locale)
  return { alt: shown?.alt ?? '', ...(shown && languageAttributes(shown.locale, locale)) }
}

/** The permanent address of a picture's form. */
export function pictureAddress(key: string, name: string): string {
  return `/pictures/${key}/${name}`
}

/** The forms for pages, narrowest first. */
export function pageVariants({ forms }: Pick<PictureEntry, 'forms'>): PictureVariant[] {
  return forms.filter(({ name }) => name.endsWith('.webp')).sort((a, b) => a.width - b.width)
}

export type SharedPicture = { path: string; width: number; height: number; alt: string }

/** A picture for cards, feeds and metadata, in the form that everybody shows; null when there is none. */
export function sharedPicture(picture: PictureEntry): SharedPicture | null {
  const form = jpegVariant(picture)
  if (!form) return null
  const { key, alt } = picture
  return { path: pictureAddress(key, form.name), width: form.width, height: form.height, alt }
}

/** Whether networks show a picture as a small square beside the words: they ask for 600 × 315 pixels. */
export function isSmall({ width, height }: { width: number; height: number }): boolean {
  return width < 600 || height < 315
}

/** The JPEG for feed readers and cards, some of which show no WebP; null when there is none. */
export function jpegVariant({ forms }: Pick<PictureEntry, 'forms'>): PictureVariant | null {
  return forms.find(({ name }) => name.endsWith('.jpg')) ?? null
}

export type PictureWordField = `${'alt' | 'caption'}-${Locale}`

/** The name of a field for the words of a picture in a language. */
export function pictureField(part: 'alt' | 'caption', locale: Locale): PictureWordField {
  return `${part}-${locale}`
}
