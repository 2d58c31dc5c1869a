import { cache } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { Letter } from '@/lib/letters/rules'
import { campaign, wordsWith } from '@/lib/petition/queries'

export type WrittenLetter = Letter & {
  /** The language it is written in. */
  locale: Locale
  /** Official pages where visitors in the U.S. find their own legislators. */
  finders: { house: string; senate: string } | null
}

/** As it is saved, in another language where this one has none; null while staff have written none. */
export const savedLetter = cache(async (locale: Locale): Promise<WrittenLetter | null> => {
  const [site, words] = await Promise.all([campaign(), wordsWith('letterText', locale)])
  return (
    words && {
      to: site.letterTo,
      subject: words.letterSubject,
      text: words.letterText,
      locale: words.locale,
      finders: site.findersShown ? { house: site.houseFinderUrl, senate: site.senateFinderUrl } : null,
    }
  )
})

/** The letter that visitors find; null also where it names nobody to write to, and no page to find them. */
export const letter = cache(async (locale: Locale): Promise<WrittenLetter | null> => {
  const saved = await savedLetter(locale)
  return saved && (saved.to.length > 0 || saved.finders) ? saved : null
})
