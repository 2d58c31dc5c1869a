/** Where a count stands among its goals. */
export type Goal = {
  /** The next goal, or the last one when all are passed: it is never moved silently. */
  goal: number
  passed: number[]
  /** Every goal is passed. */
  reached: boolean
}

/** The goal to show for a count; `goals` in rising order. A goal that is met exactly is passed. */
export function goalFor(count: number, goals: readonly number[]): Goal {
  const passed = goals.filter((goal) => count >= goal)
  const next = goals.find((goal) => count < goal)
  return { goal: next ?? passed.at(-1) ?? 1, passed, reached: next === undefined }
}

/** The most characters of a goal as it is typed. */
export const MAX_GOAL_CHARACTERS = 20

/** The name of the field of a goal, by its row. */
export function goalField(row: number | ''): string {
  return `goal-${row}`
}

export type CountryCount = { code: string; count: number }

const SMALLEST_SHOWN = 10

/**
 * Counts by country as the public may see them: rounded down to tens, the largest first, groups under ten folded into
 * `other`, which is rounded too and left out when it is itself under ten.
 */
export function foldCountries(countries: readonly CountryCount[]): CountryCount[] {
  const shown = countries.filter(({ count }) => count >= SMALLEST_SHOWN)
  const rest = countries.reduce(
    (sum, { count }) => (count < SMALLEST_SHOWN ? sum + Math.max(0, count) : sum),
    0,
  )
  const rounded = shown
    .map(({ code, count }) => ({ code, count: toTens(count) }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
  return toTens(rest) > 0 ? [...rounded, { code: 'other', count: toTens(rest) }] : rounded
}

function toTens(count: number): number {
  return Math.floor(count / 10) * 10
}
