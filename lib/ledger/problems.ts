/** Why nothing is added to the ledger; signing goes on. */
export const LEDGER_PROBLEMS = [
  /** The checkpoint in DATA_DIR is of a larger tree: the database is a restored copy. */
  'behind-file',
  /** The checkpoint in DATA_DIR is of another tree. */
  'other-tree',
  /** The checkpoint in DATA_DIR cannot be read. */
  'damaged-file',
  /** A witness has seen a larger tree. */
  'behind-witness',
  /** LEDGER_KEY is none of the keys that sign this log. */
  'unknown-key',
] as const

export type LedgerProblem = (typeof LEDGER_PROBLEMS)[number]
