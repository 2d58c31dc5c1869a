import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

const OPTIONAL_WORDS = ['story', 'questions', 'press'] as const

type CampaignFact = 'filmMinutes' | 'filmLanguages' | 'filmCaptions' | 'filmPublishedOn'

export type MissingFact = { fact: CampaignFact } | { fact: (typeof OPTIONAL_WORDS)[number]; locale: Locale }

/** What the public pages could say and do not, since nobody has written it yet; a missing postal address holds mail up and is told apart. */
export async function missingFacts(): Promise<MissingFact[]> {
  const { words, ...site } = await db().campaign.findUniqueOrThrow({
    where: { id: 1 },
    include: { words: true },
  })
  const facts: [CampaignFact, boolean][] = [
    ['filmMinutes', site.filmMinutes === null],
    ['filmLanguages', site.filmLanguages.length === 0],
    ['filmCaptions', site.filmCaptions.length === 0 && !site.filmUncaptioned],
    ['filmPublishedOn', site.filmPublishedOn === null],
  ]
  return [
    ...facts.flatMap(([fact, isMissing]) => (isMissing ? [{ fact }] : [])),
    ...OPTIONAL_WORDS.flatMap((fact) =>
      LOCALES.filter((locale) => !words.find((row) => row.locale === locale)?.[fact]).map((locale) => ({
        fact,
        locale,
      })),
    ),
  ]
}
