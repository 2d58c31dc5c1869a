import { z } from 'zod'
import { parseRef } from '@/lib/arrivals/ref'
import { regionOf } from '@/lib/countries/regions'
import { isCountry } from '@/lib/countries/rules'
import { postedEmail } from '@/lib/email-address/schema'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { byDetail, DETAIL_KINDS, LIMITS } from '@/lib/signatures/rules'
import { hasVisibleCharacters, trimInvisible } from '@/lib/text/characters'
import {
  atMost,
  isReadableLine,
  oneLine,
  optionalPostedLine,
  optionalPostedPassage,
  postedText,
} from '@/lib/text/posted-schema'

export const STATES = ['pending', 'confirmed', 'withdrawn', 'removed'] as const
export type State = (typeof STATES)[number]

// Not every top-level domain: "Ma.de Jesús" and "J.Me" are names.
const LINK =
  /:\/\/|\bwww\.|\S@\S|[\p{L}\d-]{2,}\.(?:com|org|net|info|biz|io|co|mx|us|ru|cn|xyz|top|site|online|shop|club|link|app|dev|ly|gg|tv|uk|eu)\b|\.\p{L}{2,}\//iu

// JSON may contain an object, whose own methods a coercion would call.
const plain = z.union([z.string(), z.number()])

const name = postedText('name', 'name.required')
  .refine((value) => value.trim() === '' || hasVisibleCharacters(value), {
    error: 'name.invisible',
    abort: true,
  })
  .overwrite(trimInvisible)
  .refine(isReadableLine, { error: 'name.characters', abort: true })
  .overwrite(oneLine)
  .regex(/[\p{L}\p{N}]/u, { error: 'name.required', abort: true })
  .refine(atMost(LIMITS.name), { error: 'name.long', abort: true })
  .refine((value) => !LINK.test(value), { error: 'name.link' })

const country = z
  .string({ error: 'country.required' })
  .overwrite((value) => value.trim().toUpperCase())
  .min(1, { error: 'country.required', abort: true })
  .refine(isCountry, { error: 'country.unknown' })

const details = byDetail((detail) =>
  DETAIL_KINDS[detail].shownAs === 'place'
    ? optionalPostedLine(detail, LIMITS[detail])
    : optionalPostedPassage(detail, LIMITS[detail]),
)
const choices = { showName: choice('showName'), wantsUpdates: choice('wantsUpdates') }

/** A posted signature, by form (`on`, all texts) or JSON. Compiled, which halves the cost of checking under load. */
export const submissionSchema = z.compile(
  z
    .object({
      name,
      email: postedEmail,
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
      /** The link that they came by; what is none is ignored. */
      ref: z.unknown().default('').transform(parseRef),
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

export const linkRequestSchema = z.object({ email: postedEmail })

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
