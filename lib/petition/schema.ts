import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'
import { markdown } from '@/lib/markdown/schema'
import { line, optionalLine, optionalPassage, passage, webAddress } from '@/lib/text/schema'

const MAX_SALUTATION = 40
const MAX_PETITION_TITLE = 160
const MAX_TARGET = 120
const MAX_DEMAND = 600
const MAX_REASONS = 20_000
const MAX_CONSENT = 300
const MAX_SHARE_TEXT = 240
const MAX_CARD_NOTE = 240
const MAX_CAMPAIGN_TEXT = 4_000
const MAX_POSTAL_ADDRESS = 300
const MAX_GOALS = 20

/** A petition's text in one language, with the consent wording a signer ticks: what a version is made of. */
export const petitionWords = z.object({
  locale: z.enum(LOCALES),
  salutation: optionalLine(MAX_SALUTATION),
  title: line(MAX_PETITION_TITLE),
  target: line(MAX_TARGET),
  demand: line(MAX_DEMAND),
  reasons: markdown(MAX_REASONS),
  consent: line(MAX_CONSENT),
})

/** Goals as a form sends them, `1000, 2500`: whole numbers in rising order. */
export const goals = line(300)
  .transform((value) =>
    value
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number),
  )
  .pipe(
    z
      .array(z.number().int().min(1).max(100_000_000), 'Write whole numbers, separated by commas or spaces.')
      .min(1, 'Write at least one goal.')
      .max(MAX_GOALS, `Write at most ${MAX_GOALS} goals.`)
      .refine(isRising, 'Write the goals in rising order.'),
  )

function isRising(values: number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))
}

/** The campaign's addresses and goals, as a form sends them. */
export const campaignFields = z.object({
  name: line(100),
  organisation: line(120),
  /** In lines; empty until somebody writes it. */
  postalAddress: optionalPassage(MAX_POSTAL_ADDRESS).default(''),
  goals,
  donateUrl: webAddress('https:'),
  filmUrl: webAddress('https:'),
  originalUrl: z
    .union(
      [
        z
          .string()
          .trim()
          .length(0)
          .transform(() => null),
        webAddress('https:'),
      ],
      'Write a whole address that starts with https://, or leave it empty.',
    )
    .default(null),
})

/** What the pages say beside the petition, in one language. */
export const campaignWords = z.object({
  locale: z.enum(LOCALES),
  imprint: passage(MAX_CAMPAIGN_TEXT),
  donate: markdown(MAX_CAMPAIGN_TEXT),
  filmTitle: line(120),
  film: markdown(MAX_CAMPAIGN_TEXT),
  shareText: line(MAX_SHARE_TEXT),
  cardNote: line(MAX_CARD_NOTE),
})

export type PetitionWordsInput = z.output<typeof petitionWords>
export type CampaignFields = z.output<typeof campaignFields>
export type CampaignWordsInput = z.output<typeof campaignWords>
