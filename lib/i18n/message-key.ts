import type { MessageKeys, NestedKeyOf } from 'next-intl'
import { formatPartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'

type ErrorMessages = Messages['admin']['errors']
export type ErrorKey = MessageKeys<ErrorMessages, NestedKeyOf<ErrorMessages>>

type Values = Record<string, string | number>
/** A date as precise as known (ISO 8601) is written out where the message is shown. */
type KeptValues = Record<string, string | number | { date: string }>

/** Of `admin.errors`, in one language. */
export type ErrorTranslator = (key: ErrorKey, values?: Values) => string

const PREFIX = 'admin.errors.'

/** What a schema says is wrong: a message of `admin.errors` with its values, as one text. */
export function messageKey(key: ErrorKey, values?: KeptValues): string {
  return `${PREFIX}${key}${values ? ` ${JSON.stringify(values)}` : ''}`
}

/** The message in a language; what is in words already stays as it is. */
export function sayMessage(message: string, t: ErrorTranslator, locale: Locale): string {
  if (!message.startsWith(PREFIX)) return message
  const [, key = '', values] = /^(\S+) ?(.*)$/s.exec(message.slice(PREFIX.length)) ?? []
  const entries = Object.entries(JSON.parse(values || '{}') as KeptValues)
  const shown = entries.map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? formatPartialDate(value.date, locale) : value,
  ])
  return t(key as ErrorKey, Object.fromEntries(shown))
}
