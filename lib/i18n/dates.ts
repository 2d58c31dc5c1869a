import { LANGUAGES } from '@/lib/i18n/languages.mjs'
import { byLocale, DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/i18n/locales'

const HOUR_MS = 3_600_000

/** An ISO 8601 date as precise as known (`2017`, `2017-12`, `2017-12-15`); empty stays empty. */
export function formatPartialDate(date: string, locale: Locale, month: 'long' | 'short' = 'long'): string {
  const [year, monthNumber, day] = date.split('-').map(Number)
  if (!year) return ''
  const format = partialFormat(locale, monthNumber ? month : undefined, day ? 'numeric' : undefined)
  return format.format(new Date(Date.UTC(year, (monthNumber ?? 1) - 1, day ?? 1)))
}

// Creating one costs more than using it, and a list writes a date in every row.
const formats = new Map<string, Intl.DateTimeFormat>()

function partialFormat(locale: Locale, month: 'long' | 'short' | undefined, day: 'numeric' | undefined) {
  const key = [locale, month, day].join()
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(INTL_LOCALE[locale], { year: 'numeric', month, day, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

type TimestampFormat = { locale: Locale; timeZone: string; time: boolean }

/** `Nov 24, 2026`, or `Nov 24, 2026, 09:05 CST` with the time. */
export function formatTimestamp(at: Date, { locale, timeZone, time }: TimestampFormat): string {
  const key = [locale, timeZone, time].join()
  const format =
    timestamps.get(key) ??
    new Intl.DateTimeFormat(INTL_LOCALE[locale], {
      ...{ year: 'numeric', month: 'short', day: 'numeric', timeZone },
      ...(time && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }),
    })
  timestamps.set(key, format)
  return format.format(at)
}

const timestamps = new Map<string, Intl.DateTimeFormat>()

export function formatDate(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(INTL_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

export function formatMoment(date: Date, locale: Locale): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(INTL_LOCALE[locale], options).format(date)} UTC`
}

/** The whole hour that begins then. */
export function formatHour(start: Date, locale: Locale): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  const format = new Intl.DateTimeFormat(INTL_LOCALE[locale], options)
  return `${format.formatRange(start, new Date(start.getTime() + HOUR_MS))} UTC`
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(INTL_LOCALE[locale]).format(value)
}

/** A share as a percentage of two digits, such as `12%` or `0.34%`. */
export function formatShare(share: number, locale: Locale): string {
  const format = { style: 'percent', maximumSignificantDigits: 2 } as const
  return new Intl.NumberFormat(INTL_LOCALE[locale], format).format(share)
}

/** An amount without cents, such as `$15`. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
  const format = { style: 'currency', currency, maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(INTL_LOCALE[locale], format).format(amount)
}

export const INTL_LOCALE = byLocale((locale): string => LANGUAGES[locale].formats)

/** The language whose formats these are (`es-MX`). */
export function localeOfFormat(tag: string): Locale {
  return LOCALES.find((locale) => INTL_LOCALE[locale] === tag) ?? DEFAULT_LOCALE
}
