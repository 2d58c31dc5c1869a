import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { DeriveKeyFunction } from 'altcha-lib/types'
import type { Challenge } from '@/lib/proof-of-work/challenge'

/** Solves a challenge in about a second; null after `patience` ms. Over plain http there is no crypto.subtle: then in script. */
export async function prove(challenge: Challenge, patience: number): Promise<string | null> {
  const itself = crypto.subtle as SubtleCrypto | undefined
  const solution = await solveChallenge({
    challenge,
    deriveKey: itself ? deriveKey : deriveKeyInScript,
    timeout: patience,
  })
  return solution && btoa(JSON.stringify({ challenge, solution }))
}

const deriveKeyInScript: DeriveKeyFunction = async ({ cost, keyLength = 32 }, salt, password) => ({
  parameters: {},
  derivedKey: pbkdf2(sha256, password, salt, { c: cost, dkLen: keyLength }),
})
