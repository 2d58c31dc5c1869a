/** Never change a number: other releases may run beside this one. PostgreSQL keeps single numbers and pairs apart. */
export const ADVISORY_LOCKS = {
  seed: 7_305_412,
  /** Also shows the owner's and the site's roles that they use the same database. */
  migration: 7_305_801,
  tally: 7_305_802,
  arrivals: 7_305_804,
  prismaMigration: 72_707_369,
} as const

const PAIRS = 7_305_803

export type Pair = { first: number; second: number }

export const BROADCAST_LEADER: Pair = { first: PAIRS, second: 24 }
export const LEDGER_LEADER: Pair = { first: PAIRS, second: 25 }

/** The second number is hashtext of a worker's name; a name that collides with a leader's is replaced. */
export const LIVING_WORKERS = PAIRS
