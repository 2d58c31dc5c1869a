import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales'
import { mentionedPictures, type PictureEntry } from '@/lib/pictures/rules'
import { db } from '@/lib/platform/db'

/** The pictures whose keys a Markdown text mentions, with their texts in its language, unordered. */
export async function picturesFor(markdown: string, locale: Locale): Promise<PictureEntry[]> {
  const keys = mentionedPictures(markdown)
  if (keys.length === 0) return []
  const pictures = await db().picture.findMany({
    where: { key: { in: keys } },
    select: {
      key: true,
      credit: true,
      words: { select: { locale: true, alt: true, caption: true } },
      files: { select: { name: true, width: true, height: true } },
    },
  })
  return pictures.map(({ key, credit, words, files }) => {
    const own =
      words.find((row) => row.locale === locale) ?? words.find((row) => row.locale === DEFAULT_LOCALE)
    return { key, credit, alt: own?.alt ?? '', caption: own?.caption ?? '', forms: files }
  })
}
