import { cache } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { picturesFor } from '@/lib/pictures/queries'
import type { PictureEntry } from '@/lib/pictures/rules'
import { db } from '@/lib/platform/db'

const SHOWN = 24

/** The pictures that public texts show, the newest first, at most 24. */
export const publicPictures = cache(async (locale: Locale): Promise<PictureEntry[]> => {
  const texts = await db().$queryRaw<{ text: string }[]>`
    SELECT body AS text FROM update_words WHERE published_at IS NOT NULL AND body LIKE '%picture:%'
    UNION ALL SELECT reasons FROM text_words
      WHERE text_version_id = (SELECT id FROM text_versions ORDER BY version DESC LIMIT 1)
    UNION ALL SELECT concat_ws(' ', donate, film, story, questions, press) FROM campaign_words`
  const shown = await picturesFor(texts.map(({ text }) => text).join('\n'), locale)
  const newest = await db().picture.findMany({
    where: { key: { in: shown.map(({ key }) => key) } },
    orderBy: { createdAt: 'desc' },
    select: { key: true },
    take: SHOWN,
  })
  return newest.flatMap(({ key }) => shown.find((picture) => picture.key === key) ?? [])
})
