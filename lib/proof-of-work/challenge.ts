import { randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { derivedSecret } from '@/lib/platform/derived-secret'
import { payloadSchema } from '@/lib/proof-of-work/schema'
import { spendOnce } from '@/lib/proof-of-work/spent'

export type { Challenge }

/** Long enough to reread the form, too short to hoard proofs. */
const LIFETIME_MS = 10 * 60_000
/** Solving takes 1,500 to 3,000 keys of 500 PBKDF2 rounds (docs/decisions/0015). */
const ROUNDS_PER_KEY = 500
const MIN_KEYS = 1_500
const MAX_KEYS = 3_000

/** A signed challenge (ALTCHA, version 2), valid for ten minutes. Throws when AUTH_SECRET is unset. */
export async function newChallenge(): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: ROUNDS_PER_KEY,
    counter: randomInt(MIN_KEYS, MAX_KEYS + 1),
    deriveKey,
    expiresAt: new Date(Date.now() + LIFETIME_MS),
    ...secrets(),
  })
}

/** Whether a payload (base64 of `{challenge, solution}`) solves one of our challenges, once. Throws while the database is away. */
export async function verifyProof(payload: unknown): Promise<boolean> {
  const parsed = payloadSchema.safeParse(payload)
  if (!parsed.success) return false
  const { challenge, solution } = parsed.data
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets() })
  return verified && spendOnce(challenge.signature, challenge.parameters.expiresAt)
}

function secrets() {
  return {
    hmacSignatureSecret: derivedSecret('challenge'),
    hmacKeySignatureSecret: derivedSecret('challenge key'),
  }
}
