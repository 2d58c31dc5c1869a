import type { Challenge } from '@/lib/proof-of-work/challenge'
import { postSignature, type Answer } from './post-signature.ts'

const PROVER = '/prove.js'
// A challenge given with the page may be too old by the time it is answered.
const MOST_PROOFS = 3

/**
 * Posts the form and does the work that is asked for, told to `working` as it begins; `challenge` is work asked for already.
 * `unproved` when this browser cannot do it.
 */
export async function sign(
  form: HTMLFormElement,
  challenge: Challenge | null,
  working: () => void,
): Promise<Exclude<Answer, { challenge: Challenge }> | 'unproved'> {
  let asked = challenge
  for (let proofs = 0; proofs < MOST_PROOFS; proofs += 1) {
    if (asked) working()
    const proof = asked ? await proofOf(asked) : undefined
    if (proof === null) return 'unproved'
    if (proof === 'offline') return { failure: 'offline' }
    const answer = await postSignature(form, proof)
    if (!('challenge' in answer)) return answer
    asked = answer.challenge
  }
  return 'unproved'
}

// What proves is fetched by those alone who need it.
async function proofOf(challenge: Challenge): Promise<string | 'offline' | null> {
  const prover = await import(PROVER).catch(() => null)
  return prover ? (prover as typeof import('./prove.ts')).prove(challenge) : 'offline'
}
