import { figure } from '@/tools/table'

/** One thing that was measured; `passed` is null where no bar stands. */
export type Figure = { says: string; figure: string; bar: string; passed: boolean | null }

/** Something worth knowing that has no bar. */
export function told(says: string, value: number | string): Figure {
  return { says, figure: typeof value === 'string' ? value : figure(value), bar: '', passed: null }
}

/** A number that must be the one expected. */
export function exactly(says: string, value: number, expected: number): Figure {
  return { says, figure: figure(value), bar: figure(expected), passed: value === expected }
}

/** What must not be found; the first few are named. */
export function none(says: string, found: string[]): Figure {
  const named = [...new Set(found)].slice(0, 5).join('; ')
  return exactly(named ? `${says}: ${named}` : says, found.length, 0)
}

export function atMost(says: string, value: number, most: number): Figure {
  return { says, figure: figure(value), bar: `at most ${figure(most)}`, passed: value <= most }
}

export function atLeast(says: string, value: number, least: number): Figure {
  return { says, figure: figure(value), bar: `at least ${figure(least)}`, passed: value >= least }
}

/** A time in ms that must stay within so many seconds. */
export function within(says: string, milliseconds: number, seconds: number): Figure {
  return {
    says,
    figure: `${figure(milliseconds / 1_000, 2)} s`,
    bar: `within ${figure(seconds)} s`,
    passed: milliseconds <= seconds * 1_000,
  }
}
