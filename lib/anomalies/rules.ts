/** Fewer than this many in the hour are nobody's business. */
export const AT_LEAST = 20
/** How many times as many as ordinary stand out. */
export const TIMES = 5
// A single source of nearly everything, as a campaign's own country may be, is compared as if a twentieth were others.
const LEAST_OTHERS = 0.05
const SHARED_FROM = 0.05

/** How many signatures came from one domain, network or country, of how many: in the last hour, and in the days before. */
export type Seen = { hour: number; hourOfAll: number; ordinary: number; ordinaryOfAll: number }

/**
 * How many times as many as ordinary came from somewhere, for each signature from anywhere else. A ratio to all others (odds)
 * and not a share, so that a mail provider that half of all people use can stand out too. One is added on both sides of
 * what is ordinary: with few signatures to compare with, little stands out.
 */
export function timesOrdinary({ hour, hourOfAll, ordinary, ordinaryOfAll }: Seen): number {
  const now = hour / Math.max(hourOfAll - hour, hourOfAll * LEAST_OTHERS)
  const before = (ordinary + 1) / (ordinaryOfAll - ordinary + 1)
  return hour === 0 ? 0 : now / before
}

/** Whether an hour's signatures from somewhere are unusual: at least 20, and at least 5 times as many as ordinary. */
export function standsOut(seen: Seen): boolean {
  return seen.hour >= AT_LEAST && timesOrdinary(seen) >= TIMES
}

/** Whether so large a part of ordinary signatures comes from somewhere that blocking it would hold many people's. */
export function isShared({ ordinary, ordinaryOfAll }: Seen): boolean {
  return shareOf(ordinary, ordinaryOfAll) >= SHARED_FROM
}

/** The share of a number in all, from 0 to 1. */
export function shareOf(count: number, all: number): number {
  return all === 0 ? 0 : count / all
}
