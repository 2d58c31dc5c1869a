import { z } from 'zod'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { pictureField } from '@/lib/pictures/rules'
import { hasVisibleCharacters, lengthOf, trimInvisible } from '@/lib/text/characters'

/** In bytes: the most that phones and cameras produce. */
export const MAX_FILE = 12 * 1024 * 1024
const MAX_ALT = 300
const MAX_CAPTION = 400
const MAX_CREDIT = 160

const ONE_LINE = /^[^\u0000-\u001F\u007F\u2028\u2029]*$/

// Messages are keys of `pictures.errors`.
const words = (max: number) =>
  z
    .string('alt')
    .trim()
    .overwrite(trimInvisible)
    .refine((value) => lengthOf(value) <= max, 'long')
    .regex(ONE_LINE, 'line')
const alt = words(MAX_ALT).refine(hasVisibleCharacters, 'alt')
const optional = (max: number) => words(max).default('')

export const pictureKey = z.string().regex(/^[a-z0-9]{16}$/)

/** A picture's texts as the form sends them; the output is by language. */
export const pictureTexts = z
  .object({
    ...fieldsOf('alt', alt),
    ...fieldsOf('caption', optional(MAX_CAPTION)),
    credit: optional(MAX_CREDIT),
  })
  .transform(({ credit, ...by }) => ({
    credit,
    words: LOCALES.map((locale) => ({
      locale,
      alt: by[pictureField('alt', locale)],
      caption: by[pictureField('caption', locale)],
    })),
  }))

export type PictureTexts = z.output<typeof pictureTexts>

export const TEXT_FIELDS = [
  ...LOCALES.map((locale) => pictureField('alt', locale)),
  ...LOCALES.map((locale) => pictureField('caption', locale)),
  'credit',
]

/** Why a file is rejected; each is a key of `pictures.errors`. */
export type FileRefusal =
  'none' | 'large' | 'svg' | 'avif' | 'heic' | 'unknown' | 'animated' | 'pixels' | 'damaged' | 'slow' | 'busy'

function fieldsOf<Part extends 'alt' | 'caption', Schema extends z.ZodType>(part: Part, schema: Schema) {
  const entries = LOCALES.map((locale) => [pictureField(part, locale), schema])
  return Object.fromEntries(entries) as Record<`${Part}-${Locale}`, Schema>
}
