import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from '@/lib/proof-of-work/challenge'

/**
 * Does the work of a challenge (a second or so) and returns its proof, as the field of a post; null where a browser cannot:
 * only in a secure context does it derive keys.
 */
export async function prove(challenge: Challenge): Promise<string | null> {
  if (!isSecureContext) return null
  const solution = await solveChallenge({ challenge, deriveKey })
  return solution && btoa(JSON.stringify({ challenge, solution }))
}
