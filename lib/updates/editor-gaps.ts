import { byLocale, LOCALES, type Locale } from '@/lib/i18n/locales'
import { pictureAlts } from '@/lib/pictures/admin-queries'
import { mentionedPictures, undescribedPictures } from '@/lib/pictures/rules'
import type { EditedUpdate } from '@/lib/updates/admin-queries'
import { updateText } from '@/lib/updates/queries'
import { translationGaps, type TranslationGap } from '@/lib/updates/translation-gaps'

/** `undescribed` counts the text's pictures that have no alternative text in its language. */
export type EditorGap = TranslationGap & { undescribed: number }

/** What each language of an update lacks, as its editor shows it. */
export async function editorGaps({ workingCopies }: EditedUpdate): Promise<Record<Locale, EditorGap>> {
  const bodies = byLocale((locale) => workingCopies[locale]?.words.body ?? '')
  const alts = await pictureAlts(mentionedPictures(Object.values(bodies).join('\n')))
  const gaps = translationGaps(workingCopies, await unresolvedIn(bodies))
  return byLocale((locale) => ({
    ...gaps[locale],
    undescribed: undescribedPictures(bodies[locale], alts, locale),
  }))
}

async function unresolvedIn(bodies: Record<Locale, string>): Promise<Record<Locale, string[]>> {
  const names = async (locale: Locale) => {
    const { unresolved } = await updateText(bodies[locale], [], locale)
    return [...unresolved.citations, ...unresolved.pictures]
  }
  const all = await Promise.all(LOCALES.map(async (locale) => [locale, await names(locale)] as const))
  const found = new Map(all)
  return byLocale((locale) => found.get(locale) ?? [])
}
