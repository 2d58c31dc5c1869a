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

export type CountryCount = { code: string; count: number }

const SMALLEST_SHOWN = 10

/** Public counts: rounded down to tens, largest first; groups under ten join `other`, treated likewise. */
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
