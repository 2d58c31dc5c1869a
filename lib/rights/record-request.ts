import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { canonicalAddress } from '@/lib/email-address/address'
import { db } from '@/lib/platform/db'
import { encrypt, keyedHash } from '@/lib/platform/encryption'
import type { Recording } from '@/lib/rights/schema'

/** Records what somebody asks of their data, due a month after it was received. Returns its id. */
export async function recordRequest(
  owner: Authorized<'owner'>,
  { email, kind, receivedOn }: Recording,
): Promise<number> {
  return db().$transaction(async (tx) => {
    const { id } = await tx.rightsRequest.create({
      data: {
        kind,
        receivedOn: new Date(receivedOn),
        emailSealed: encrypt('email', email),
        emailHash: keyedHash('email', canonicalAddress(email)),
        recordedBy: owner.id,
      },
      select: { id: true },
    })
    await audit(tx, {
      adminId: owner.id,
      verb: 'record-request',
      subject: `rights-request:${id}`,
      detail: { kind },
    })
    return id
  })
}
