import { cache } from 'react'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales'
import { parseMarkdown, type ParsedMarkdown } from '@/lib/markdown/parse'
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
      filmUrl: true,
      originalUrl: true,
    },
  }),
)

export type Campaign = Awaited<ReturnType<typeof campaign>>

/** In English where a language has no words yet. */
export const campaignWords = cache(async (locale: Locale) => {
  const rows = await db().campaignWords.findMany({
    where: { campaignId: 1, locale: { in: [locale, DEFAULT_LOCALE] } },
    select: {
      locale: true,
      imprint: true,
      donate: true,
      filmTitle: true,
      film: true,
      shareText: true,
      cardNote: true,
    },
  })
  return inLocale(rows, locale)
})

/** With the consent wording of its language; in English where a language has no words yet. */
export const petitionText = cache(async (locale: Locale) => {
  const locales = { in: [locale, DEFAULT_LOCALE] }
  const { version, words, consents } = await db().textVersion.findFirstOrThrow({
    orderBy: { version: 'desc' },
    select: {
      version: true,
      words: {
        where: { locale: locales },
        select: { locale: true, salutation: true, title: true, target: true, demand: true, reasons: true },
      },
      consents: { where: { locale: locales }, select: { locale: true, wording: true } },
    },
  })
  return {
    version,
    ...inLocale(words, locale),
    consent: inLocale(consents, locale),
  }
})

export async function petitionChangedAt(): Promise<Date> {
  const { createdAt } = await db().textVersion.findFirstOrThrow({
    orderBy: { version: 'desc' },
    select: { createdAt: true },
  })
  return createdAt
}

export const currentPetition = cache(async (locale: Locale) => {
  const text = await petitionText(locale)
  const [references, pictures] = await Promise.all([
    referencesFor(text.reasons),
    picturesFor(text.reasons, locale),
  ])
  const { content, cited, uses } = parseMarkdown(text.reasons, references, pictures)
  return { ...text, content, references: numberReferences(cited, references, [], uses) }
})

export type Petition = Awaited<ReturnType<typeof currentPetition>>

export async function contentBeside(text: string, locale: Locale): Promise<ParsedMarkdown['content']> {
  return parseMarkdown(text, [], await picturesFor(text, locale)).content
}

function inLocale<Row extends { locale: string }>(rows: Row[], locale: Locale): Row {
  const row = rows.find((candidate) => candidate.locale === locale) ?? rows[0]
  if (!row) throw new Error(`No words in ${locale} and none in ${DEFAULT_LOCALE}: the campaign is not seeded`)
  return row
}
