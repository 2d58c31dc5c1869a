import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { canonicalAddress } from '@/lib/email-address/address'
import { db } from '@/lib/platform/db'
import { keyedHash } from '@/lib/platform/encryption'

/**
 * Lets an address sign again whose signature was removed and then erased. Audited without the address. False when nothing was
 * kept of it.
 */
export async function letSignAgain(owner: Authorized<'owner'>, email: string): Promise<boolean> {
  const emailHash = keyedHash('email', canonicalAddress(email))
  return db().$transaction(async (tx) => {
    const { count } = await tx.removedAddress.deleteMany({ where: { emailHash } })
    if (count === 0) return false
    await audit(tx, { adminId: owner.id, verb: 'let-sign-again', subject: 'removed-address' })
    return true
  })
}

/** How many addresses cannot sign again, since their signature was removed and then erased. */
export async function countRemovedAddresses(_owner: Authorized<'owner'>): Promise<number> {
  return db().removedAddress.count()
}
