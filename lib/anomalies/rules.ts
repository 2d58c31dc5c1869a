export const MIN_COUNT = 20
export const MIN_ODDS_RATIO = 5
// A campaign's own country may hold nearly all signatures.
const LEAST_OTHERS = 0.05
const SHARED_FROM = 0.05

/** How many signatures came from one source, and in all: within the last hour, and in the sample before. */
export type Frequency = { hour: number; hourOfAll: number; ordinary: number; ordinaryOfAll: number }

/**
 * How many times more often than usual a source occurs, as a ratio of odds: a provider that half of all people use can stand
 * out too. One is added on both sides, so that with few signatures little stands out.
 */
export function oddsRatio({ hour, hourOfAll, ordinary, ordinaryOfAll }: Frequency): number {
  const now = hour / Math.max(hourOfAll - hour, hourOfAll * LEAST_OTHERS)
  const before = (ordinary + 1) / (ordinaryOfAll - ordinary + 1)
  return hour === 0 ? 0 : now / before
}

/** Whether a source is anomalous: at least 20 signatures in the hour, at least 5 times the usual odds. */
export function isAnomalous(seen: Frequency): boolean {
  return seen.hour >= MIN_COUNT && oddsRatio(seen) >= MIN_ODDS_RATIO
}

/** Whether so many signatures usually come from a source that blocking it would hit many people. */
export function isShared({ ordinary, ordinaryOfAll }: Frequency): boolean {
  return shareOf(ordinary, ordinaryOfAll) >= SHARED_FROM
}

/** A share of a total, from 0 to 1. */
export function shareOf(count: number, all: number): number {
  return all === 0 ? 0 : count / all
}
