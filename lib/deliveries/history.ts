import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockDelivery } from '@/lib/deliveries/members'
import type { HistoryInput } from '@/lib/deliveries/schema'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Publishes a delivery from before this site, whose signatures are not in its count and not in the ledger. */
export async function writeHistory(owner: Authorized<'owner'>, input: HistoryInput): Promise<number> {
  return db().$transaction(async (tx) => {
    const { id } = await tx.delivery.create({
      data: { ...input, before: true, state: 'delivered', startedBy: owner.id },
      select: { id: true },
    })
    await changed(tx, { adminId: owner.id, verb: 'write-history', id, input })
    return id
  })
}

/** False when it is gone, or is no history. */
export async function editHistory(
  owner: Authorized<'owner'>,
  id: number,
  input: HistoryInput,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if (!(await lockDelivery(tx, id))?.before) return false
    await tx.delivery.update({ where: { id }, data: input })
    await changed(tx, { adminId: owner.id, verb: 'edit-history', id, input })
    return true
  })
}

/** Deletes it with its words and responses; false when it is gone already, or is no history. */
export async function deleteHistory(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if (!(await lockDelivery(tx, id))?.before) return false
    const { to, toLanguage, date, count } = await tx.delivery.delete({ where: { id } })
    await changed(tx, {
      adminId: owner.id,
      verb: 'delete-history',
      id,
      input: { to, toLanguage, date, count },
    })
    return true
  })
}

type Change = {
  adminId: string
  verb: 'write-history' | 'edit-history' | 'delete-history'
  id: number
  input: Record<keyof HistoryInput, string | number | null>
}

async function changed(tx: Transaction, { adminId, verb, id, input }: Change): Promise<void> {
  await audit(tx, { adminId, verb, subject: `delivery:${id}`, detail: input })
  await invalidate(tx)
}
