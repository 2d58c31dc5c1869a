import { z } from 'zod'

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
  goals: z.array(number),
  donateUrl: text,
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
  keptMonthsAfterEnd: number,
  keptMonthsAfterSigning: number.nullable(),
  keptMonthsOfNews: number.nullable(),
})

export type SettingValues = z.output<typeof settingValues>
export type Setting = keyof SettingValues

export const SETTINGS = settingValues.keyof()

/** One setting and a value that it had, such as `{ goals: [1000] }`. */
export type OneSetting = { [Name in Setting]: { setting: Name; value: SettingValues[Name] } }[Setting]

/** Throws where the value is not in the format of the setting. */
export function oneSetting(setting: Setting, value: unknown): OneSetting {
  return { setting, value: settingValues.shape[setting].parse(value) } as OneSetting
}
