/**
 * Every advisory lock of the campaign: processes of other releases may run beside this one, so a number stays what it is.
 * One number and a pair of numbers are two spaces of PostgreSQL's.
 */
export const ADVISORY_LOCKS = {
  /** One process seeds an empty database. */
  seed: 7_305_412,
  /** One process migrates; its owner's role and the site's role find by it that they are in one database, too. */
  migration: 7_305_801,
  /** One process adds up what was counted. */
  tally: 7_305_802,
  /** What Prisma's own tools take while they migrate. */
  prismaMigration: 72_707_369,
} as const

/** The first number of all pairs. */
const PAIRS = 7_305_803

/** One process sends broadcasts. */
export const BROADCAST_LEADER = { first: PAIRS, second: 24 } as const

/**
 * Workers that live: the second number is a hash of their name (hashtext). One that hashed to that of the broadcasts' leader
 * would get no lock, and takes another name.
 */
export const LIVING_WORKERS = PAIRS
