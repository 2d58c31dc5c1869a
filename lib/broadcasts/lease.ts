import type { Begun } from '@/lib/broadcasts/settle-and-claim'
import { query } from '@/lib/platform/db'

export const DOUBT_SECONDS = 10

const CLAIM_AGAIN_MS = 2_000

/** Renews the claim on a mail every 2 s while its answer is pending, so that a process taking over leaves it alone. */
export async function leasing<Answer>(begun: Begun, answer: Promise<Answer>): Promise<Answer> {
  const claims = setInterval(() => void claim(begun).catch(() => {}), CLAIM_AGAIN_MS)
  try {
    return await answer
  } finally {
    clearInterval(claims)
  }
}

async function claim({ updateId, signatureId, begunAt }: Begun): Promise<void> {
  await query({
    name: 'claim-mail',
    text: `
      UPDATE broadcast_stamps SET due_at = greatest(due_at, now() + ${DOUBT_SECONDS} * interval '1 second')
      WHERE update_id = $1 AND signature_id = $2 AND begun_at = $3::timestamptz AND state = 'waiting'`,
    values: [updateId, signatureId, begunAt],
  })
}
