import { z } from 'zod'
import { regionOf } from '@/lib/countries/regions'
import { isCountry } from '@/lib/countries/rules'
import { addressProblem } from '@/lib/email-address/address'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { byDetail, DETAIL_KINDS, LIMITS, type Detail } from '@/lib/signatures/rules'
import {
  containsInvisible,
  hasVisibleCharacters,
  lengthOf,
  normaliseLineBreaks,
  trimInvisible,
} from '@/lib/text/characters'

export const STATES = ['pending', 'confirmed', 'withdrawn', 'removed'] as const
export type State = (typeof STATES)[number]

// Controls, lone surrogates and bidirectional overrides.
const UNREADABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
const UNREADABLE_BUT_LINES = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
// Not every top-level domain: "Ma.de Jesús" and "J.Me" are names.
const LINK =
  /:\/\/|\bwww\.|\S@\S|[\p{L}\d-]{2,}\.(?:com|org|net|info|biz|io|co|mx|us|ru|cn|xyz|top|site|online|shop|club|link|app|dev|ly|gg|tv|uk|eu)\b|\.\p{L}{2,}\//iu

// JSON may contain an object, whose own methods a coercion would call.
const plain = z.union([z.string(), z.number()])

const name = raw('name', 'name.required')
  .refine((value) => value.trim() === '' || hasVisibleCharacters(value), {
    error: 'name.invisible',
    abort: true,
  })
  .overwrite(trimInvisible)
  .refine((value) => !UNREADABLE.test(value), { error: 'name.characters', abort: true })
  .overwrite(oneLine)
  .regex(/[\p{L}\p{N}]/u, { error: 'name.required', abort: true })
  .refine(atMost(LIMITS.name), { error: 'name.long', abort: true })
  .refine((value) => !LINK.test(value), { error: 'name.link' })

const email = raw('email', 'email.required')
  .overwrite(trimInvisible)
  .refine((value) => !UNREADABLE.test(value), { error: 'email.characters', abort: true })
  .overwrite(oneLine)
  .refine((value) => !containsInvisible(value), { error: 'email.invisible', abort: true })
  .superRefine((value, context) => {
    const problem = addressProblem(value)
    if (problem) context.addIssue({ code: 'custom', message: `email.${problem}` })
  })

const country = z
  .string({ error: 'country.required' })
  .overwrite((value) => value.trim().toUpperCase())
  .min(1, { error: 'country.required', abort: true })
  .refine(isCountry, { error: 'country.unknown' })

const details = byDetail((detail) =>
  DETAIL_KINDS[detail].shownAs === 'place' ? optionalLine(detail) : optionalText(detail),
)
const choices = { showName: choice('showName'), wantsUpdates: choice('wantsUpdates') }

/** A posted signature, by form (`on`, all texts) or JSON. Compiled, which halves the cost of checking under load. */
export const submissionSchema = z.compile(
  z
    .object({
      name,
      email,
      country,
      ...details,
      consent: choice('consent').refine((agreed) => agreed, { error: 'consent.required' }),
      ...choices,
      locale: z.enum(LOCALES, { error: 'locale.unknown' }).default(DEFAULT_LOCALE),
      /** The version shown with the form; the newest when missing. */
      textVersion: plain
        .transform(Number)
        .pipe(
          z
            .number()
            .int()
            .min(1)
            .max(2 ** 31 - 1),
        )
        .optional()
        .catch(undefined),
    })
    .transform(withRegionCode),
)

export const correctionsSchema = z
  .object({
    name,
    country,
    ...details,
    ...choices,
    /** ISO 8601: a post newer than the one seen must be seen before it counts. */
    seen: plain.pipe(z.coerce.date()).optional().catch(undefined),
  })
  .transform(withRegionCode)

export const linkRequestSchema = z.object({ email })

export const choicesSchema = z.object(choices)

export type Submission = z.output<typeof submissionSchema>
export type Corrections = z.output<typeof correctionsSchema>
export type Choices = z.output<typeof choicesSchema>

/** Message keys by field, e.g. `{ email: ['email.invalid'] }`. */
export type FieldErrors = Record<string, string[]>

export function fieldErrors(error: z.ZodError): FieldErrors {
  const byField: FieldErrors = {}
  for (const issue of error.issues) (byField[String(issue.path[0] ?? 'form')] ??= []).push(issue.message)
  return byField
}

// Normalising some texts takes quadratic time: far too long ones are refused first.
function raw(field: string, missing: string) {
  return z.string({ error: missing }).max(2_000, { error: `${field}.long`, abort: true })
}

function optionalLine(field: Detail) {
  return raw(field, `${field}.characters`)
    .overwrite(trimInvisible)
    .refine((value) => !UNREADABLE.test(value), { error: `${field}.characters`, abort: true })
    .overwrite(oneLine)
    .refine(atMost(LIMITS[field]), { error: `${field}.long` })
    .nullish()
    .transform(orNull)
}

function optionalText(field: Detail) {
  return raw(field, `${field}.characters`)
    .refine((value) => !UNREADABLE_BUT_LINES.test(value), { error: `${field}.characters`, abort: true })
    .overwrite((value) => trimInvisible(normaliseLineBreaks(value).normalize('NFC').trim()).trim())
    .refine(atMost(LIMITS[field]), { error: `${field}.long` })
    .nullish()
    .transform(orNull)
}

function atMost(limit: number) {
  return (value: string) => lengthOf(value) <= limit
}

// What names no region of its country stays as it was typed.
function withRegionCode<Place extends { country: string; region: string | null }>(place: Place): Place {
  return { ...place, region: regionOf(place.country, place.region) ?? place.region }
}

function choice(field: string) {
  const words: Record<string, boolean> = { on: true, true: true, false: false, off: false, '': false }
  return z.preprocess(
    (value) => (value == null ? false : typeof value === 'string' ? (words[value] ?? value) : value),
    z.boolean({ error: `${field}.invalid` }),
  )
}

function oneLine(value: string): string {
  return value.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function orNull(value: string | null | undefined): string | null {
  return value && hasVisibleCharacters(value) ? value : null
}
