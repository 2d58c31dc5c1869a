import { cache } from 'react'
import { db } from '@/lib/db'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { SHOWN } from '@/lib/references/queries'
import { checkToken, tokenSubject } from '@/lib/tokens'
import { updateText } from '@/lib/updates/queries'

/** What a preview link opens. `wrong` also where the link was revoked, or a newer one made. */
export const openPreview = cache(async (token: string, locale: Locale) => {
  const holder = await previewHolder(token)
  if (holder.state === 'wrong') return holder
  const update = await db().update.findUniqueOrThrow({
    where: { id: holder.id },
    select: {
      slug: true,
      date: true,
      words: {
        select: { locale: true, title: true, byline: true, body: true, publishedAt: true },
      },
      references: { orderBy: { position: 'asc' }, select: { reference: { select: SHOWN } } },
    },
  })
  const words = update.words.find((each) => each.locale === locale) ?? update.words[0]
  if (!words || !isLocale(words.locale)) return { state: 'wrong' as const }
  // Who has a link, even an old one, is shown where all may read it.
  if (words.publishedAt) return { state: 'published' as const, slug: update.slug }
  if (holder.state === 'expired') return holder
  const { title, byline, body } = words
  const attached = update.references.map(({ reference }) => reference)
  const text = await updateText(body, attached, words.locale)
  return {
    state: 'valid' as const,
    until: holder.until,
    update: { locale: words.locale, date: update.date, title, byline, ...text },
  }
})

/** Which update a preview token was made for, and whether it still opens it. */
export async function previewHolder(token: string) {
  const previewId = tokenSubject(token)
  if (!previewId) return { state: 'wrong' as const }
  const update = await db().update.findUnique({
    where: { previewId },
    select: { id: true, previewVersion: true, previewUntil: true },
  })
  const state = update ? checkToken('preview', token, update.previewVersion) : 'wrong'
  if (!update?.previewUntil || state === 'wrong') return { state: 'wrong' as const }
  return { state, id: update.id, until: update.previewUntil }
}
