import { formatPartialDate, INTL_LOCALE } from '@/lib/i18n/dates'
import { STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'

export type LocalTime = { day: string; time: string }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Whether a time zone exists on this machine (IANA, e.g. `America/Mexico_City`). */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(name) && Boolean(new Intl.DateTimeFormat(STAFF_LOCALE, { timeZone: name }))
  } catch {
    return false
  }
}

/** Every time zone, UTC first. */
export function timeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')]
}

/** The instants of a local time, in order: one, none where clocks skip it, two where they repeat it. */
export function instantsOf({ day, time }: LocalTime, zone: string): Date[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return []
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return []
  // No zone changes its clocks twice within two days.
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => offsetAt(new Date(near), zone))
  return [...new Set(offsets)]
    .map((offset) => new Date(asUtc - offset * MINUTE_MS))
    .filter((moment) => asUtc - moment.getTime() === offsetAt(moment, zone) * MINUTE_MS)
    .sort((a, b) => a.getTime() - b.getTime())
}

/** The instants at which a day of a zone (`2026-11-24`) and the next one begin. */
export function dayBounds(day: string, zone: string): { from: Date; until: Date } {
  const next = new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10)
  return { from: startOf(day, zone), until: startOf(next, zone) }
}

function startOf(day: string, zone: string): Date {
  const [midnight] = instantsOf({ day, time: '00:00' }, zone)
  if (midnight) return midnight
  // Clocks that go forward at midnight show it at no instant.
  const asUtc = new Date(`${day}T00:00Z`)
  return new Date(asUtc.getTime() - offsetAt(new Date(asUtc.getTime() - DAY_MS), zone) * MINUTE_MS)
}

/** The local time of a zone at an instant. */
export function localTime(moment: Date, zone: string): LocalTime {
  const local = new Date(moment.getTime() + offsetAt(moment, zone) * MINUTE_MS).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/** An instant in words: `Tue, Nov 24, 2026, 09:00 (America/Mexico_City, UTC−06:00)`. */
export function formatInZone(moment: Date, zone: string, locale: Locale): string {
  const { day, time } = localTime(moment, zone)
  const weekday = new Date(`${day}T00:00Z`).toLocaleDateString(INTL_LOCALE[locale], {
    weekday: 'short',
    timeZone: 'UTC',
  })
  const named = zone === 'UTC' ? 'UTC' : `${zone}, ${offsetName(moment, zone)}`
  return `${weekday}, ${formatPartialDate(day, locale, 'short')}, ${time} (${named})`
}

function offsetName(moment: Date, zone: string): string {
  const offset = offsetAt(moment, zone)
  const digits = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `UTC${offset < 0 ? '−' : '+'}${digits.map((part) => String(part).padStart(2, '0')).join(':')}`
}

// In minutes east of UTC.
function offsetAt(moment: Date, zone: string): number {
  const parts = formatFor(zone).formatToParts(moment)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):?(\d\d)?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}
