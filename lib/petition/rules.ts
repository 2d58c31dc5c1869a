import type { Locale } from '@/lib/i18n/locales'

export type Goal = {
  /** The next goal, or the last when all are passed: it is never moved silently. */
  goal: number
  passed: number[]
  reached: boolean
}

/** The goal to show; `goals` must rise. A goal met exactly is passed. */
export function goalFor(count: number, goals: readonly number[]): Goal {
  const passed = goals.filter((goal) => count >= goal)
  const next = goals.find((goal) => count < goal)
  return { goal: next ?? passed.at(-1) ?? 1, passed, reached: next === undefined }
}

export const MAX_GOAL_CHARACTERS = 20

export function goalField(row: number | ''): string {
  return `goal-${row}`
}

export type PlaceCount = { code: string; count: number }

const SMALLEST_SHOWN = 10

/** Stands for what is shown together. */
export const OTHER_PLACES = 'other'

/**
 * Public counts: rounded down to tens, largest first. Groups under ten join those of no place that is known, and are shown in tens
 * with them: whether somebody's own place is small or unknown then shows nowhere, and no subtraction finds it.
 */
export function foldPlaces(places: readonly PlaceCount[], unknown = 0): PlaceCount[] {
  const shown = places.filter(({ count }) => count >= SMALLEST_SHOWN)
  const rest = places.reduce(
    (sum, { count }) => (count < SMALLEST_SHOWN ? sum + Math.max(0, count) : sum),
    Math.max(0, unknown),
  )
  const rounded = shown
    .map(({ code, count }) => ({ code, count: toTens(count) }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
  return toTens(rest) > 0 ? [...rounded, { code: OTHER_PLACES, count: toTens(rest) }] : rounded
}

function toTens(count: number): number {
  return Math.floor(count / 10) * 10
}

export const TEXT_CHANGES = ['wording', 'meaning'] as const

/** Only a change of meaning is one that earlier signers may not agree with. */
export type TextChangeKind = (typeof TEXT_CHANGES)[number]

export type VersionNumber = { major: number; minor: number }

/** What follows `current` (1.1 → 1.2 or 2); the first version is 1. */
export function nextVersion(current: VersionNumber | null, change: TextChangeKind): VersionNumber {
  if (!current) return { major: 1, minor: 0 }
  if (change === 'meaning') return { major: current.major + 1, minor: 0 }
  return { major: current.major, minor: current.minor + 1 }
}

/** As people read it: `1`, `1.1`. */
export function versionName({ major, minor }: VersionNumber): string {
  return minor === 0 ? String(major) : `${major}.${minor}`
}

type OrganisationWords = { locale: string; organisationName: string }

/** The organisation's name in a language, else the campaign's. */
export function organisationIn(
  locale: Locale,
  organisation: string,
  words: readonly OrganisationWords[],
): string {
  return words.find((row) => row.locale === locale)?.organisationName || organisation
}
