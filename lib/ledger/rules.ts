/** Why nothing is added to the ledger, for owners and the doctor; signing goes on. */
export const LEDGER_PROBLEMS = {
  'behind-file':
    'the database is older than the checkpoint that was signed last (DATA_DIR has it): it was put back from a copy',
  'other-tree': 'the checkpoint that was signed last (DATA_DIR has it) is of another database',
  'damaged-file': 'the checkpoint in DATA_DIR that was signed last cannot be read',
  'behind-witness':
    'a witness has seen a later checkpoint than the database knows: it was put back from a copy',
  'unknown-key': 'LEDGER_KEY holds a key that has not signed before',
} as const

export type LedgerProblem = keyof typeof LEDGER_PROBLEMS

/** What an owner may do about it. */
export const LEDGER_ADVICE: Record<LedgerProblem, string> = {
  'behind-file': 'put back the newest copy, or run npm run ledger -- continue',
  'other-tree': 'use the DATA_DIR of this database, or run npm run ledger -- continue',
  'damaged-file': 'put back a copy of DATA_DIR, or run npm run ledger -- continue',
  'behind-witness': 'put back the newest copy, or run npm run ledger -- continue',
  'unknown-key': 'set the one that did, or run npm run ledger -- rotate',
}

/** Why a witness does not cosign; the ledger goes on without it, but for `ahead`. */
export const WITNESS_PROBLEMS = {
  away: 'it does not answer',
  failing: 'it answers with an error of its own',
  'unknown-log': 'it does not know this log: give whoever runs it the key at /ledger/key',
  'unknown-key': 'it does not know the key that signs this log: give whoever runs it the one at /ledger/key',
  contradicted: 'it says that the log contradicts what it has seen',
  refused: 'it takes the request for malformed',
  'ill-fitting': 'its signature does not fit its key or the checkpoint',
  ahead: 'it has seen a later checkpoint than the database knows',
} as const

export type WitnessProblem = keyof typeof WITNESS_PROBLEMS
