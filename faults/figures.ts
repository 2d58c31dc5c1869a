import { figure } from '@/tools/table'

/** `passed` is null without a threshold. */
export type Figure = { says: string; figure: string; threshold: string; passed: boolean | null }

export function info(says: string, value: number | string): Figure {
  return { says, figure: typeof value === 'string' ? value : figure(value), threshold: '', passed: null }
}

export function exactly(says: string, value: number, expected: number): Figure {
  return { says, figure: figure(value), threshold: figure(expected), passed: value === expected }
}

/** Must be empty; the first few are named. */
export function none(says: string, found: string[]): Figure {
  const named = [...new Set(found)].slice(0, 5).join('; ')
  return exactly(named ? `${says}: ${named}` : says, found.length, 0)
}

export function atMost(says: string, value: number, most: number): Figure {
  return { says, figure: figure(value), threshold: `at most ${figure(most)}`, passed: value <= most }
}

export function atLeast(says: string, value: number, least: number): Figure {
  return { says, figure: figure(value), threshold: `at least ${figure(least)}`, passed: value >= least }
}

export function within(says: string, milliseconds: number, seconds: number): Figure {
  return {
    says,
    figure: `${figure(milliseconds / 1_000, 2)} s`,
    threshold: `within ${figure(seconds)} s`,
    passed: milliseconds <= seconds * 1_000,
  }
}
