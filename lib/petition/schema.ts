import { z } from 'zod'
import { asksForAmount } from '@/lib/donations/rules'
import { donateAmounts, donateCurrency, donateSentences, donateTemplate } from '@/lib/donations/schema'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { LOCALES } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { letterSubject, letterText, letterTo } from '@/lib/letters/schema'
import { markdown, optionalMarkdown } from '@/lib/markdown/schema'
import {
  line,
  optionalLine,
  optionalPassage,
  optionalWebAddress,
  passage,
  webAddress,
} from '@/lib/text/schema'
import { wholeNumber } from '@/lib/text/whole-number'

export const MAX_SALUTATION = 40
export const MAX_PETITION_TITLE = 160
export const MAX_TARGET = 120
export const MAX_DEMAND = 600
export const MAX_REASONS = 20_000
export const MAX_CONSENT = 300
const MAX_ORGANISATION = 120
const MAX_SHARE_TEXT = 240
const MAX_CARD_NOTE = 240
const MAX_CAMPAIGN_TEXT = 4_000
const MAX_STORY_TITLE = 120
const MAX_STORY = 1_200
const MAX_QUESTIONS = 12_000
const MAX_POSTAL_ADDRESS = 300
export const MAX_GOALS = 20

export const petitionWords = z.object({
  locale: z.enum(LOCALES),
  salutation: optionalLine(MAX_SALUTATION),
  title: line(MAX_PETITION_TITLE),
  target: line(MAX_TARGET),
  demand: line(MAX_DEMAND),
  reasons: markdown(MAX_REASONS),
  consent: line(MAX_CONSENT),
})

/** A whole number, with or without thousands separators. */
export const goal = wholeNumber(1, 100_000_000)

export const goals = z
  .array(z.number())
  .min(1, messageKey('goals.none'))
  .max(MAX_GOALS, messageKey('goals.many', { most: MAX_GOALS }))

const emailOrEmpty = optionalLine(ADDRESS_LIMIT).pipe(
  z.union([z.literal(''), z.email(messageKey('email.wholeOrEmpty'))]),
)

export const campaignFields = z.object({
  name: line(100),
  organisation: line(MAX_ORGANISATION),
  postalAddress: optionalPassage(MAX_POSTAL_ADDRESS).default(''),
  contactEmail: emailOrEmpty.default(''),
  replyTo: emailOrEmpty.default(''),
  goals,
  filmUrl: webAddress('https:'),
  originalUrl: optionalWebAddress('https:'),
  donateUrl: donateTemplate,
})

/** Amounts need a currency, and a place in the address. */
export const donationFields = z
  .object({ donateUrl: donateTemplate, donateCurrency, donateAmounts })
  .refine(({ donateAmounts, donateCurrency }) => donateAmounts.length === 0 || donateCurrency !== '', {
    path: ['donateCurrency'],
    message: messageKey('donations.noCurrency'),
  })
  .refine(({ donateAmounts, donateUrl }) => donateAmounts.length === 0 || asksForAmount(donateUrl), {
    path: ['donateAmounts'],
    message: messageKey('donations.noPlace'),
  })

export const letterFields = z.object({
  letterTo,
  findersShown: z.literal('on').optional().transform(Boolean),
  houseFinderUrl: webAddress('https:'),
  senateFinderUrl: webAddress('https:'),
})

export const campaignWords = z
  .object({
    locale: z.enum(LOCALES),
    organisationName: optionalLine(MAX_ORGANISATION).default(''),
    imprint: passage(MAX_CAMPAIGN_TEXT),
    donate: markdown(MAX_CAMPAIGN_TEXT),
    donateSentences: donateSentences.default(''),
    letterSubject: letterSubject.default(''),
    letterText: letterText.default(''),
    filmTitle: line(120),
    film: markdown(MAX_CAMPAIGN_TEXT),
    shareText: line(MAX_SHARE_TEXT),
    cardNote: line(MAX_CARD_NOTE),
    storyTitle: optionalLine(MAX_STORY_TITLE).default(''),
    story: optionalMarkdown(MAX_STORY).default(''),
    questions: optionalMarkdown(MAX_QUESTIONS).default(''),
    press: optionalMarkdown(MAX_CAMPAIGN_TEXT).default(''),
  })
  .refine(({ story, storyTitle }) => story === '' || storyTitle !== '', {
    path: ['storyTitle'],
    message: messageKey('story'),
  })
  .refine(({ letterText, letterSubject }) => letterText === '' || letterSubject !== '', {
    path: ['letterSubject'],
    message: messageKey('letter.subject'),
  })
  .refine(({ letterText, letterSubject }) => letterSubject === '' || letterText !== '', {
    path: ['letterText'],
    message: messageKey('letter.text'),
  })

export type PetitionWordsInput = z.output<typeof petitionWords>
export type CampaignFields = z.output<typeof campaignFields>
export type DonationFields = z.output<typeof donationFields>
export type LetterFields = z.output<typeof letterFields>
export type CampaignWordsInput = z.output<typeof campaignWords>
