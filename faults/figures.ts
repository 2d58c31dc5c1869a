import { figure } from '@/tools/table'

/** `passed` is null without a bar. */
export type Figure = { says: string; figure: string; bar: string; passed: boolean | null }

export function told(says: string, value: number | string): Figure {
  return { says, figure: typeof value === 'string' ? value : figure(value), bar: '', passed: null }
}

export function exactly(says: string, value: number, expected: number): Figure {
  return { says, figure: figure(value), bar: figure(expected), passed: value === expected }
}

/** Must be empty; the first few are named. */
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

export function within(says: string, milliseconds: number, seconds: number): Figure {
  return {
    says,
    figure: `${figure(milliseconds / 1_000, 2)} s`,
    bar: `within ${figure(seconds)} s`,
    passed: milliseconds <= seconds * 1_000,
  }
}
