import { withFallback } from '@/lib/i18n/fallback'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { mentionedPictures, type PictureEntry, type PictureVariant } from '@/lib/pictures/rules'
import { db } from '@/lib/platform/db'

/** The pictures whose keys a Markdown text mentions, with their words in its language or another, unordered. */
export async function picturesFor(markdown: string, locale: Locale): Promise<PictureEntry[]> {
  const keys = mentionedPictures(markdown)
  if (keys.length === 0) return []
  const pictures = await db().picture.findMany({
    where: { key: { in: keys } },
    select: PICTURE,
  })
  return pictures.map((row) => pictureIn(row, locale))
}

export const PICTURE = {
  key: true,
  credit: true,
  words: { select: { locale: true, alt: true, caption: true } },
  files: { select: { name: true, width: true, height: true } },
} as const

type Row = {
  key: string
  credit: string
  words: { locale: string; alt: string; caption: string }[]
  files: PictureVariant[]
}

/** A picture with its words in a language, or another. */
export function pictureIn({ key, credit, words, files }: Row, locale: Locale): PictureEntry {
  const own = withFallback(words, locale)
  const language = own && languageAttributes(own.locale, locale)
  return {
    ...{ key, credit, alt: own?.alt ?? '', caption: own?.caption ?? '', forms: files },
    ...{ altIn: language, captionIn: language },
  }
}
