import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { PICTURE, pictureIn } from '@/lib/pictures/queries'
import { isSmall, sharedPicture, type PictureEntry, type SharedPicture } from '@/lib/pictures/rules'
import { db } from '@/lib/platform/db'
import { cardImage } from '@/lib/share-images/card'
import type { EditedUpdate } from '@/lib/updates/admin-queries'

export type SharedUpdate = {
  locale: Locale
  /** What readers see, or what is saved where it is not public; null where it is not written. */
  words: { title: string; summary: string } | null
  /** Null where the drawn card is shared, which is not drawn before the update is public. */
  picture: (SharedPicture & Pick<PictureEntry, 'altIn'> & { isSmall: boolean; isDescribed: boolean }) | null
  drawn: SharedPicture | null
}

/** What networks show of an update in each language, with a picture or the drawn card; null when there is no such picture. */
export async function sharedUpdate(
  update: EditedUpdate,
  pictureKey: string | null,
): Promise<SharedUpdate[] | null> {
  const row = pictureKey
    ? await db().picture.findUnique({ where: { key: pictureKey }, select: PICTURE })
    : null
  if (pictureKey && !row) return null
  return Promise.all(
    LOCALES.map(async (locale) => ({
      locale,
      words: wordsIn(update, locale),
      picture: row && chosen(row, locale),
      drawn: row ? null : await cardImage({ locale, name: `update-${update.id}` }),
    })),
  )
}

function wordsIn({ words, workingCopies }: EditedUpdate, locale: Locale) {
  const shown = words[locale]?.publishedAt ? words[locale] : workingCopies[locale]?.words
  return shown ? { title: shown.title, summary: shown.summary } : null
}

function chosen(row: Parameters<typeof pictureIn>[0], locale: Locale): SharedUpdate['picture'] {
  const picture = pictureIn(row, locale)
  const shared = sharedPicture(picture)
  const isDescribed = row.words.some((words) => words.locale === locale && words.alt !== '')
  return shared && { ...shared, altIn: picture.altIn, isSmall: isSmall(shared), isDescribed }
}
