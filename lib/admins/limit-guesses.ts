import { setTimeout as wait } from 'node:timers/promises'
import { consume, refund } from '@/lib/limits/consume'

const SLOWER_MS = 2_000

/**
 * Runs a check of a password, which returns null where it is wrong. Wrong ones slow down, then suspend, checks for a client address,
 * and never lock an account.
 */
export async function limitGuesses<Checked>(
  guesser: { address: string; email: string },
  check: () => Promise<Checked | null>,
): Promise<Checked | { retryAfter: number } | null> {
  // Counted before checking, so that parallel guesses all count.
  const verdict = consume('sign-in', guesser)
  if (typeof verdict === 'object') return verdict
  if (verdict === 'soft') await wait(SLOWER_MS)
  const checked = await check()
  if (checked !== null) refund('sign-in', guesser)
  return checked
}
