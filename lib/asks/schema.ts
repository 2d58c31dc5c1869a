import { z } from 'zod'
import { ASKS } from '@/lib/asks/rules'
import { countryNamed } from '@/lib/countries/rules'
import { LOCALES } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { optionalLine } from '@/lib/text/schema'

export const MAX_ASK_RULES = 30

const LIMITS = { heading: 120, sentence: 300, button: 40 } as const

const words = z.object({ heading: z.string(), sentence: z.string(), button: z.string() })

const askRule = z.object({
  id: z.string(),
  ask: z.enum(ASKS),
  edited: z.number().default(0),
  isOn: z.boolean().default(true),
  languages: z.array(z.string()).default([]),
  countries: z.array(z.string()).default([]),
  words: z.record(z.string(), words).default({}),
})

/** The rules as they are kept. The last one ends the steps for everybody. */
export const askRules = z.array(askRule).refine((rules) => {
  const last = rules.at(-1)
  return last?.ask === 'next' && last.isOn && last.languages.length === 0 && last.countries.length === 0
})

/** Countries by name, in any language of the site, or by code, separated by commas; empty for all. */
const countries = z.string().transform((typed, context) => {
  const names = typed.split(/[,;\n]/).flatMap((each) => each.trim() || [])
  const unknown = names.filter((name) => countryNamed(name) === null)
  if (unknown.length === 0) return [...new Set(names.flatMap((name) => countryNamed(name) ?? []))]
  context.addIssue({ code: 'custom', message: messageKey('asks.country', { typed: unknown.join(', ') }) })
  return z.NEVER
})

/** Whom a rule is for, as it is typed: a box a language, of which none or all means every language. */
export const askAudience = z
  .record(z.string(), z.string())
  .transform((form) => {
    const chosen = LOCALES.filter((locale) => form[`language-${locale}`] === 'yes')
    return {
      languages: chosen.length === LOCALES.length ? [] : [...chosen],
      countries: form.countries ?? '',
    }
  })
  .pipe(z.object({ languages: z.array(z.enum(LOCALES)), countries }))

/** A step's own words in one language, each of which may stay empty. */
export const askWordsIn = z.object({
  locale: z.enum(LOCALES),
  heading: optionalLine(LIMITS.heading).default(''),
  sentence: optionalLine(LIMITS.sentence).default(''),
  button: optionalLine(LIMITS.button).default(''),
})

export type AskFields = z.output<typeof askAudience> & { words: z.output<typeof askWordsIn>[] }
