import type { Challenge } from '@/lib/proof-of-work/challenge'
import { postSignature, postWithoutProof, type SignOutcome } from './post-signature.ts'

const PROVER = '/prove.js'
const LOADING_MS = 15_000
const PROVING_MS = 60_000
// The page's own challenge may have expired.
const MAX_PROOFS = 3

/** Posts the form, solving challenges as required; without a proof it is posted all the same and held for an admin. */
export async function sign(
  form: HTMLFormElement,
  { challenge, thanks, working }: { challenge: Challenge | null; thanks: string; working: () => void },
): Promise<SignOutcome> {
  let asked = challenge
  for (let proofs = 0; proofs < MAX_PROOFS; proofs += 1) {
    if (asked) working()
    const proof = asked ? await proofFor(asked) : undefined
    if (proof === null) break
    const answer = await postSignature(form, proof)
    if (!('challenge' in answer)) return answer
    asked = answer.challenge
  }
  return postWithoutProof(form, thanks)
}

// Loaded on demand; a content blocker may block, empty or stall it.
async function proofFor(challenge: Challenge): Promise<string | null> {
  try {
    const prover: typeof import('./prove.ts') = await withTimeout(LOADING_MS, import(PROVER))
    return await withTimeout(PROVING_MS, prover.prove(challenge, PROVING_MS))
  } catch {
    return null
  }
}

function withTimeout<Result>(ms: number, doing: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, ms, new Error('Too late')))
  return Promise.race([doing, late])
}
