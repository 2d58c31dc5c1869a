import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'
import { hasVisibleCharacters, lengthOf, normaliseLineBreaks, trimInvisible } from '@/lib/text/characters'
import { publicAddress } from '@/lib/text/rules'

const CONTROL = /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F]/
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/
const LINE_BREAK = /[\r\n\u2028\u2029]/

const EMPTY = messageKey('required')
const UNSEEN = messageKey('invisible')

/** One visible line of 1 to `max` code points, trimmed, without controls (PostgreSQL stores no NUL), those of direction neither. */
export function line(max: number) {
  return optionalLine(max).min(1, { error: EMPTY, abort: true }).refine(hasVisibleCharacters, UNSEEN)
}

/** Like `line`, but may be empty. */
export function optionalLine(max: number) {
  return z
    .string()
    .trim()
    .overwrite(trimInvisible)
    .refine((value) => lengthOf(value) <= max, messageKey('longest', { max }))
    .refine((value) => !LINE_BREAK.test(value) && !CONTROL.test(value), messageKey('oneLine'))
    .refine((value) => !DIRECTION.test(value), messageKey('direction'))
}

/** Text of several lines, 1 to `max` code points, trimmed; line breaks become `\n`. */
export function passage(max: number) {
  return optionalPassage(max).pipe(
    z.string().min(1, { error: EMPTY, abort: true }).refine(hasVisibleCharacters, UNSEEN),
  )
}

/** Like `passage`, but may be empty. */
export function optionalPassage(max: number) {
  return z
    .string()
    .transform(plain)
    .pipe(
      z
        .string()
        .refine((value) => lengthOf(value) <= max, messageKey('longest', { max }))
        .refine((value) => !CONTROL.test(value), messageKey('control')),
    )
}

/** Any text, without control characters. */
export const anyText = z.string().transform((value) => plain(value).replace(new RegExp(CONTROL, 'g'), ''))

/** A search term; empty when it is invalid. */
export function searchTerm(max: number) {
  return anyText
    .transform((value) => value.replace(/\s+/g, ' '))
    .pipe(z.string().max(max))
    .catch('')
}

function plain(text: string): string {
  return normaliseLineBreaks(text).replace(/\t/g, '  ').trim()
}

const MAX_ADDRESS = 2000

/** The normalised address of a public site, without credentials. `https:` only where a button leads there. */
export function webAddress(...protocols: ('http:' | 'https:')[]) {
  return line(MAX_ADDRESS).transform((typed, context) => {
    const address = publicAddress(typed, protocols)
    if (address !== null && address.length <= MAX_ADDRESS) return address
    const message = messageKey(protocols.includes('http:') ? 'address.any' : 'address.secure')
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

const empty = z
  .string()
  .trim()
  .length(0)
  .transform(() => null)

/** Like `webAddress`; null where it is left empty. */
export function optionalWebAddress(...protocols: ('http:' | 'https:')[]) {
  const message = messageKey(protocols.includes('http:') ? 'address.anyOrEmpty' : 'address.secureOrEmpty')
  return z.union([empty, webAddress(...protocols)], message).default(null)
}

/** An existing ISO 8601 date of any precision: `2017`, `2017-12` or `2017-12-15`. */
export const partialDate = line(10).refine(isPartialDate, messageKey('date.partial'))

const day = partialDate
  .refine((value) => value.length === 10, messageKey('date.whole'))
  .transform((value) => new Date(`${value}T00:00:00Z`))

/** An ISO 8601 date, as its first moment in UTC; null where it is left empty. */
export const optionalDay = z.union([empty, day], messageKey('date.wholeOrEmpty')).default(null)

function isPartialDate(value: string): boolean {
  if (!/^[12]\d{3}(-\d\d(-\d\d)?)?$/.test(value)) return false
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
