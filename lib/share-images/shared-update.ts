import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { PICTURE, pictureIn } from '@/lib/pictures/queries'
import { isSmall, sharedPicture, type PictureEntry, type SharedPicture } from '@/lib/pictures/rules'
import { db } from '@/lib/platform/db'
import { cardImage, cardOf, type Card } from '@/lib/share-images/card'
import { updateCardFacts } from '@/lib/share-images/queries'
import { CARD_SIZE } from '@/lib/share-images/rules'
import type { EditedUpdate } from '@/lib/updates/admin-queries'

export type SharedUpdate = {
  locale: Locale
  /** What readers see, or what is saved where it is not public; null where it is not written. */
  words: { title: string; summary: string } | null
  /** Null where the drawn card is shared. */
  picture: (SharedPicture & Pick<PictureEntry, 'altIn'> & { isSmall: boolean; isDescribed: boolean }) | null
  /** Null where a picture is, or nothing is written; only staff get it before the update is public. */
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
      drawn: row ? null : await drawnCard(update, locale),
    })),
  )
}

/** The card that an update will have in a language, as it is saved; null where nothing is written or it is public. */
export async function draftCard(update: EditedUpdate, locale: Locale): Promise<Card | null> {
  const words = update.words[locale]?.publishedAt ? null : wordsIn(update, locale)
  return words && cardOf(await updateCardFacts(locale, update.date, words.title))
}

async function drawnCard(update: EditedUpdate, locale: Locale): Promise<SharedPicture | null> {
  const draft = await draftCard(update, locale)
  if (!draft) return cardImage({ locale, name: `update-${update.id}` })
  const query = new URLSearchParams({ locale, v: draft.version })
  return { path: `/admin/updates/${update.id}/share/card?${query}`, alt: draft.alt, ...CARD_SIZE }
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
