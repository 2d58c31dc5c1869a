import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { signerMails } from '@/lib/signatures/jobs'

/** Releases a held signature: its confirmation mail is sent. False when it is not held and pending. */
export async function release(owner: Authorized<'owner'>, signatureId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const released = await tx.$executeRaw`
      UPDATE signatures SET held_at = NULL, mailed_at = now(), mails_on = (now() AT TIME ZONE 'UTC')::date,
        mails_sent = 1 + CASE WHEN mails_on = (now() AT TIME ZONE 'UTC')::date THEN mails_sent ELSE 0 END
      WHERE id = ${signatureId}::uuid AND state = 'pending' AND held_at IS NOT NULL`
    if (released === 0) return false
    await enqueue(tx, signerMails.confirmation, { signatureId })
    await audit(tx, { adminId: owner.id, verb: 'release', subject: `signature:${signatureId}` })
    return true
  })
}
