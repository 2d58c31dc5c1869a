import { isLocale, type Locale } from '@/lib/i18n/locales'
import { PICTURE, pictureIn } from '@/lib/pictures/queries'
import { sharedPicture } from '@/lib/pictures/rules'
import { db } from '@/lib/platform/db'
import { PUBLIC_FIELDS } from '@/lib/references/queries'
import type { FeedUpdate } from '@/lib/updates/feed'
import { updatePaths } from '@/lib/updates/paths'
import { ENTRY, PUBLISHED, updateText } from '@/lib/updates/queries'

const MOST_ENTRIES = 50

/** The fifty updates published last in a language, newest first, with their text. */
export async function updatesForFeed(locale: Locale): Promise<FeedUpdate[]> {
  const rows = await db().updateWords.findMany({
    where: { locale, ...PUBLISHED },
    orderBy: [{ publishedAt: 'desc' }, { update: { date: 'desc' } }, { updateId: 'desc' }],
    take: MOST_ENTRIES,
    select: {
      ...ENTRY,
      body: true,
      update: {
        select: {
          id: true,
          date: true,
          createdAt: true,
          words: { where: PUBLISHED, orderBy: { locale: 'asc' }, select: { locale: true, slug: true } },
          sharePicture: { select: PICTURE },
          references: { orderBy: { position: 'asc' }, select: { reference: { select: PUBLIC_FIELDS } } },
        },
      },
    },
  })
  const whole = rows.map(
    async ({ body, publishedAt, update: { words, references, sharePicture: shared, ...update }, ...row }) => {
      if (!publishedAt) return []
      const text = await updateText(
        body,
        references.map(({ reference }) => reference),
        locale,
      )
      const languages = words.map((each) => each.locale).filter(isLocale)
      const sharePicture = shared && sharedPicture(pictureIn(shared, locale))
      const paths = updatePaths(words)
      return [{ ...update, ...row, ...text, locale, publishedAt, languages, paths, sharePicture }]
    },
  )
  return (await Promise.all(whole)).flat()
}
