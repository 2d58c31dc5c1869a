import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { deleteSignatures } from '@/lib/rights/delete-signatures'
import { closedLink } from '@/lib/signatures/queries'
import type { State } from '@/lib/signatures/schema'
import { ownHolder } from '@/lib/signatures/token-holder'

/** `gone`: it was erased before. `stale`: the link is older than a day; `wrong`: it is not genuine. */
export type Erasure = State | 'gone' | 'stale' | 'wrong'

/**
 * Erases a signature with everything that hangs on it, out of the count first, and the messages from its address. Of a removed one the keyed hash of its
 * address stays, so that it cannot sign again. Returns what state it was in.
 */
export async function erase(token: string): Promise<Erasure> {
  const holder = await ownHolder(token)
  if (!holder) return (await closedLink(token)) === 'gone' ? 'gone' : 'wrong'
  if (!holder.fresh) return 'stale'
  return eraseSignature(holder.id)
}

/** Erases the signature of whoever was proven to be its signer. */
export async function eraseSignature(signatureId: string): Promise<State | 'gone'> {
  // Committed before the row goes: a post at that moment finds the one or the other.
  await keepRemovedAddress(db(), signatureId)
  return db().$transaction(async (tx) => {
    const signature = await lockSignature(tx, signatureId)
    if (!signature) return 'gone'
    const { id, state, country, showName } = signature
    if (state === 'confirmed') {
      await tx.signatureEvent.create({ data: { signatureId: id, kind: 'withdrawn', country } })
      if (showName) await invalidate(tx)
    }
    if (state === 'removed') await keepRemovedAddress(tx, id)
    await deleteSignatures(tx, [signature])
    await tx.contactMessage.deleteMany({ where: { emailHash: signature.emailHash } })
    return state
  })
}

async function lockSignature(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT FROM signatures WHERE id = ${id}::uuid FOR UPDATE`
  return tx.signature.findUnique({
    where: { id },
    select: { id: true, state: true, country: true, showName: true, emailHash: true },
  })
}

async function keepRemovedAddress(tx: Transaction, signatureId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO removed_addresses (email_hash, removal_id)
    SELECT email_hash, removal_id FROM signatures WHERE id = ${signatureId}::uuid AND state = 'removed'
    ON CONFLICT DO NOTHING`
}
