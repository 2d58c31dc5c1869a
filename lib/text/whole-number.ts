import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'

// Groups of three with one kind of separator: 25,500, 25.500, 25 500 or 25’500.
const GROUPED = /^\d{1,3}(?:([,. '’_\u00A0\u2009\u202F])\d{3})(?:\1\d{3})*$/
const MARKS = /[,. '’_\u00A0\u2009\u202F]/g

/** A whole number with or without separators; null when it is none or ambiguous (`1,5`). */
export function readWholeNumber(typed: string): number | null {
  const text = typed.trim()
  if (/^\d{1,15}$/.test(text)) return Number(text)
  if (!GROUPED.test(text) || text.length > 19) return null
  return Number(text.replace(MARKS, ''))
}

/** A whole number from a form, `min` to `max`. */
export function wholeNumber(min: number, max: number) {
  return z.string().transform((typed, context) => {
    const value = readWholeNumber(typed)
    const wrong = value === null ? notRead(typed) : outOf(value, min, max)
    if (value !== null && !wrong) return value
    context.addIssue({ code: 'custom', message: wrong ?? '' })
    return z.NEVER
  })
}

function notRead(typed: string): string {
  if (typed.trim() === '') return messageKey('number')
  if (/^[\d\s,.'’_]+$/.test(typed)) return messageKey('ambiguousNumber', { typed: typed.trim() })
  return messageKey('wholeNumber')
}

function outOf(value: number, min: number, max: number): string | null {
  if (value < min) return messageKey('least', { min })
  return value > max ? messageKey('most', { max }) : null
}
