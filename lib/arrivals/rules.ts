/**
 * What is counted on the way to a signature, by day, channel, text and language: the petition `viewed` or an update `read`, the
 * form `signed`, the signature `confirmed`; then what was pressed: the petition `shared` or an update `forwarded`, `donated`, `wrote`.
 */
export const STEPS = [
  'viewed',
  'read',
  'signed',
  'confirmed',
  'shared',
  'forwarded',
  'donated',
  'wrote',
] as const

export type Step = (typeof STEPS)[number]

/** The step that each is compared with; null where none comes before it. */
export const STEP_BEFORE: Record<Step, Step | null> = {
  viewed: null,
  read: null,
  signed: 'viewed',
  confirmed: 'signed',
  shared: 'confirmed',
  forwarded: 'read',
  donated: 'confirmed',
  wrote: 'confirmed',
}

/** Smaller groups are told as a few. */
export const FEW = 10

/** What a signer sees of how many came by their link: rounded down to tens, `few` below; null for none. */
export type Brought = 'few' | number | null

/** What is stored of it: 0 for none, 1 for a few, else tens. */
export function shownOf(brought: number): number {
  if (brought < FEW) return Math.min(brought, 1)
  return Math.floor(brought / FEW) * FEW
}

export function broughtIn(shown: number): Brought {
  if (shown === 0) return null
  return shown < FEW ? 'few' : shown
}

/** Days (UTC) from the first to the last, both included, such as `2026-11-30`. */
export type DayRange = { from: string; to: string }

export type SpanUnit = 'day' | 'week' | 'month'

export type StepCounts = Record<Step, number>

const DAY_MS = 86_400_000
const MOST_SPANS = 92

/** What days are drawn together, so that a drawing has at most about a hundred spans up to seven years. */
export function unitOf({ from, to }: DayRange): SpanUnit {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (days <= MOST_SPANS) return 'day'
  return days <= MOST_SPANS * 7 ? 'week' : 'month'
}

/** The day so many days before another. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10)
}

/** A count as it is told: exact, or a few where it is under ten. */
export type Told = 'few' | number

export function toldOf(count: number): Told {
  return count > 0 && count < FEW ? 'few' : count
}

// Of fewer, chance alone moves a share by more than 14 points either way (half the width of its 95 % interval).
export const LEAST_BASE = 50

/** The share of a step in the one before it; `below` is as much as it can be where only a few took it. */
export type Rate = { share: number } | { below: number }

/** Null where too few took the step before to say anything, or where fewer did than took this one, as when they came on other days. */
export function rateOf(count: number, base: number): Rate | null {
  if (base < LEAST_BASE || count > base) return null
  return toldOf(count) === 'few' ? { below: FEW / base } : { share: count / base }
}

/** The counts of rows that fit, by step. */
export function sumSteps(rows: readonly { step: Step; count: number }[]): StepCounts {
  const sums = Object.fromEntries(STEPS.map((step) => [step, 0])) as StepCounts
  for (const { step, count } of rows) sums[step] += count
  return sums
}
