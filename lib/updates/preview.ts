import { cache } from 'react'
import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { markMissing } from '@/lib/markdown/missing-text'
import { db } from '@/lib/platform/db'
import { PUBLIC_FIELDS } from '@/lib/references/queries'
import { previewHolder } from '@/lib/updates/preview-link'
import { updateText } from '@/lib/updates/queries'

/** What a preview link opens; `wrong` also when it was revoked or replaced. */
export const openPreview = cache(async (token: string, locale: Locale) => {
  const holder = await previewHolder(token)
  if (holder.state === 'wrong') return holder
  const update = await db().update.findUniqueOrThrow({
    where: { id: holder.id },
    select: {
      date: true,
      words: {
        select: { locale: true, slug: true, title: true, byline: true, body: true, publishedAt: true },
      },
      references: { orderBy: { position: 'asc' }, select: { reference: { select: PUBLIC_FIELDS } } },
    },
  })
  const words = withFallback(update.words, locale)
  if (!words) return { state: 'wrong' as const }
  // Published words are shown at their public address, even to holders of an old link.
  if (words.publishedAt) return { state: 'published' as const, slug: words.slug }
  if (holder.state === 'expired') return { state: 'expired' as const }
  const { title, byline, body } = words
  const attached = update.references.map(({ reference }) => reference)
  const text = await updateText(body, attached, words.locale)
  return {
    state: 'valid' as const,
    until: holder.until,
    update: {
      locale: words.locale,
      date: update.date,
      title,
      byline,
      ...text,
      content: markMissing(text.content),
    },
  }
})
