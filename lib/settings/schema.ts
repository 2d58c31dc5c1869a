import { z } from 'zod'
import { askRules } from '@/lib/asks/schema'
import { LOCALES, type Locale } from '@/lib/i18n/locales'

const text = z.string()
const number = z.int()
const day = z.iso.date()
const languages = z.array(z.string())

/** The campaign's settings that keep a history, as their values are kept. */
export const settingValues = z.object({
  name: text,
  organisation: text,
  postalAddress: text,
  contactEmail: text,
  replyTo: text,
  goals: z.array(number),
  donateUrl: text,
  donateCurrency: text,
  donateAmounts: z.array(number),
  letterTo: z.array(text),
  findersShown: z.boolean(),
  houseFinderUrl: text,
  senateFinderUrl: text,
  shareChannels: z.array(text),
  filmUrl: text,
  originalUrl: text.nullable(),
  filmMinutes: number.nullable(),
  filmLanguages: languages,
  filmCaptions: languages,
  filmUncaptioned: z.boolean(),
  filmTitleLanguage: text.nullable(),
  filmPublishedOn: day.nullable(),
  mailsPerHour: number,
  mailsPerHourDomain: number,
  catchUp: z.boolean(),
  asks: askRules,
  keptMonthsAfterEnd: number,
  keptMonthsAfterSigning: number.nullable(),
  keptMonthsOfNews: number.nullable(),
})

export type SettingValues = z.output<typeof settingValues>
export type Setting = keyof SettingValues

export const SETTINGS = settingValues.keyof()

/** The words beside the petition, which are written in each language and keep the same history. */
export const WORDS = z.enum([
  ...(['organisationName', 'imprint', 'donate', 'filmTitle', 'film', 'shareText', 'cardNote'] as const),
  ...(['donateSentences', 'letterSubject', 'letterText'] as const),
  ...(['storyTitle', 'story', 'questions', 'press'] as const),
])

export type Words = Record<z.output<typeof WORDS>, string>
export type WordsIn = { locale: Locale } & Words

/** Words in one language as they were, such as `{ setting: 'story', locale: 'es', value: '…' }`. */
export type KeptWords = { setting: keyof Words; locale: Locale; value: string }

/** One setting and a value that it had, such as `{ goals: [1000] }`. */
export type OneSetting = { [Name in Setting]: { setting: Name; value: SettingValues[Name] } }[Setting]

/** Throws where the value is not in the format of the setting. */
export function oneSetting(setting: Setting, value: unknown): OneSetting {
  return { setting, value: settingValues.shape[setting].parse(value) } as OneSetting
}

/** A setting or words as a change kept them; throws where they are neither. */
export function keptValue({ setting, locale }: { setting: string; locale: string | null }, value: unknown) {
  if (locale === null) return oneSetting(SETTINGS.parse(setting), value)
  return keptWords.parse({ setting, locale, value }) satisfies KeptWords
}

const keptWords = z.object({ setting: WORDS, locale: z.enum(LOCALES), value: text })

export type KeptValue = OneSetting | KeptWords
