import { z } from 'zod'
import { hasVisibleCharacters, lengthOf, normaliseLineBreaks, trimInvisible } from '@/lib/text/characters'

// Controls, lone surrogates and bidirectional overrides.
const UNREADABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
const UNREADABLE_BUT_LINES = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u

// Normalising some texts takes quadratic time: far too long ones are refused first.
const MOST_CHARACTERS = 2_000

/** A text that a visitor posts; what is wrong is a key of `errors` in messages/, here `missing` and `name.long`. */
export function postedText(name: string, missing: string, most = MOST_CHARACTERS) {
  return z.string({ error: missing }).max(most, { error: `${name}.long`, abort: true })
}

/** One line of at most `limit` code points; null where it is left empty. Fails with `name.characters`, `name.long`. */
export function optionalPostedLine(name: string, limit: number) {
  return postedText(name, `${name}.characters`)
    .overwrite(trimInvisible)
    .refine(isReadableLine, { error: `${name}.characters`, abort: true })
    .overwrite(oneLine)
    .refine(atMost(limit), { error: `${name}.long` })
    .nullish()
    .transform(orNull)
}

/** Like `optionalPostedLine`, of several lines. */
export function optionalPostedPassage(name: string, limit: number) {
  return postedText(name, `${name}.characters`)
    .refine(isReadablePassage, { error: `${name}.characters`, abort: true })
    .overwrite(trimPassage)
    .refine(atMost(limit), { error: `${name}.long` })
    .nullish()
    .transform(orNull)
}

/** Like `optionalPostedPassage`, but not empty: else `name.required`. */
export function postedPassage(name: string, limit: number) {
  return postedText(name, `${name}.required`, 2 * limit)
    .refine(isReadablePassage, { error: `${name}.characters`, abort: true })
    .overwrite(trimPassage)
    .refine(hasVisibleCharacters, { error: `${name}.required`, abort: true })
    .refine(atMost(limit), { error: `${name}.long` })
}

export function isReadableLine(value: string): boolean {
  return !UNREADABLE.test(value)
}

export function oneLine(value: string): string {
  return value.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

export function atMost(limit: number): (value: string) => boolean {
  return (value) => lengthOf(value) <= limit
}

function isReadablePassage(value: string): boolean {
  return !UNREADABLE_BUT_LINES.test(value)
}

function trimPassage(value: string): string {
  return trimInvisible(normaliseLineBreaks(value).normalize('NFC').trim()).trim()
}

function orNull(value: string | null | undefined): string | null {
  return value && hasVisibleCharacters(value) ? value : null
}
