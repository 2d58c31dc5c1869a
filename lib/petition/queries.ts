import { cache } from 'react'
import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { parseMarkdown, type ParsedMarkdown } from '@/lib/markdown/parse'
import { organisationIn } from '@/lib/petition/rules'
import { picturesFor } from '@/lib/pictures/queries'
import { db } from '@/lib/platform/db'
import { referencesFor } from '@/lib/references/queries'
import { numberReferences } from '@/lib/references/rules'

/** Throws while no campaign is seeded. */
export const campaign = cache(() =>
  db().campaign.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      name: true,
      organisation: true,
      postalAddress: true,
      goals: true,
      count: true,
      countedAt: true,
      editedAt: true,
      donateUrl: true,
      donateCurrency: true,
      donateAmounts: true,
      letterTo: true,
      findersShown: true,
      houseFinderUrl: true,
      senateFinderUrl: true,
      shareChannels: true,
      filmUrl: true,
      originalUrl: true,
      filmMinutes: true,
      filmLanguages: true,
      filmCaptions: true,
      filmUncaptioned: true,
      filmTitleLanguage: true,
      filmPublishedOn: true,
      asks: true,
      endedAt: true,
      outcome: true,
      successorUrl: true,
      signingClosedAt: true,
      mailStoppedAt: true,
      readOnlyAt: true,
      keptMonthsAfterEnd: true,
      keptMonthsAfterSigning: true,
      keptMonthsOfNews: true,
    },
  }),
)

export type Campaign = Awaited<ReturnType<typeof campaign>>

const campaignWordsRows = cache(() =>
  db().campaignWords.findMany({
    where: { campaignId: 1 },
    select: {
      locale: true,
      organisationName: true,
      imprint: true,
      donate: true,
      donateSentences: true,
      letterSubject: true,
      letterText: true,
      filmTitle: true,
      film: true,
      shareText: true,
      cardNote: true,
      storyTitle: true,
      story: true,
      questions: true,
      press: true,
    },
  }),
)

/** The campaign with its organisation's name in a language, and all the names that the organisation has. */
export const campaignIn = cache(async (locale: Locale) => {
  const [{ organisation, ...site }, words] = await Promise.all([campaign(), campaignWordsRows()])
  return {
    ...site,
    organisation: organisationIn(locale, organisation, words),
    organisationNames: [organisation, ...words.map(({ organisationName }) => organisationName)].filter(
      Boolean,
    ),
  }
})

/** In another language where this one has no words yet. */
export const campaignWords = cache(async (locale: Locale) =>
  seeded(withFallback(await campaignWordsRows(), locale)),
)

/** The words of a language that has this optional text, the reader's own first; null while none has it. */
export async function wordsWith(text: 'story' | 'questions' | 'press' | 'letterText', locale: Locale) {
  const rows = await campaignWordsRows()
  return (
    withFallback(
      rows.filter((row) => row[text] !== ''),
      locale,
    ) ?? null
  )
}

/** The newest version with its consent wording; each in another language where this one has none yet. */
export const petitionText = cache((locale: Locale) => textVersion(locale))

export async function petitionChangedAt(): Promise<Date> {
  const { createdAt } = await db().textVersion.findFirstOrThrow({
    orderBy: { version: 'desc' },
    select: { createdAt: true },
  })
  return createdAt
}

export const currentPetition = cache(async (locale: Locale) => withContent(await petitionText(locale)))

/** A version as it was signed. Throws when there is none of that number. */
export async function signedPetition(version: number, locale: Locale) {
  return withContent(await textVersion(locale, version))
}

async function textVersion(locale: Locale, version?: number) {
  const { words, consents, ...found } = await db().textVersion.findFirstOrThrow({
    where: { version },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      major: true,
      minor: true,
      createdAt: true,
      words: {
        select: { locale: true, salutation: true, title: true, target: true, demand: true, reasons: true },
      },
      consents: { select: { locale: true, wording: true } },
    },
  })
  return {
    ...found,
    ...seeded(withFallback(words, locale)),
    consent: seeded(withFallback(consents, locale)),
  }
}

async function withContent<Text extends { locale: Locale; reasons: string }>(text: Text) {
  const [references, pictures] = await Promise.all([
    referencesFor(text.reasons),
    picturesFor(text.reasons, text.locale),
  ])
  const { content, cited, uses } = parseMarkdown(text.reasons, references, pictures)
  return { ...text, content, references: numberReferences(cited, references, [], uses) }
}

/** The newest version below the campaign's story, with one list of references for both. */
export async function petitionWithStory(locale: Locale) {
  const [text, words] = await Promise.all([petitionText(locale), wordsWith('story', locale)])
  const told = words?.story ?? ''
  const both = `${told}\n${text.reasons}`
  const [references, storyPictures, pictures] = await Promise.all([
    referencesFor(both),
    picturesFor(told, words?.locale ?? locale),
    picturesFor(text.reasons, text.locale),
  ])
  const story = parseMarkdown(told, references, storyPictures)
  const reasons = parseMarkdown(text.reasons, references, pictures, story)
  return {
    petition: { ...text, content: reasons.content },
    story: words && { title: words.storyTitle, content: story.content, locale: words.locale },
    references: numberReferences(reasons.cited, references, [], reasons.uses),
  }
}

export type Petition = Awaited<ReturnType<typeof currentPetition>>

export async function contentBeside(text: string, locale: Locale): Promise<ParsedMarkdown['content']> {
  return parseMarkdown(text, [], await picturesFor(text, locale)).content
}

function seeded<Row>(row: Row | undefined): Row {
  if (!row) throw new Error('No words in any language of the site: the campaign is not seeded')
  return row
}
