import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockDelivery } from '@/lib/deliveries/members'
import { keepOnly, storedDeliveries } from '@/lib/deliveries/package-folder'
import { db } from '@/lib/platform/db'

/** Deletes files whose time is over, and folders that no delivery has. */
export async function purgePackages(_job: Authorized<'job'>, now = new Date()): Promise<void> {
  const over = await db().delivery.findMany({
    where: { files: { not: 'none' }, filesUntil: { lte: now } },
    select: { id: true },
  })
  for (const { id } of over) await endFiles(id, now)
  for (const id of await storedDeliveries()) await keepOnly(id, await currentPackage(id))
}

async function endFiles(id: number, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id)
    if (!delivery?.filesUntil || delivery.filesUntil > now || delivery.files === 'none') return
    await tx.delivery.update({ where: { id }, data: { files: 'none', package: null } })
    await audit(tx, { adminId: null, verb: 'delete-package', subject: `delivery:${id}` })
  })
}

async function currentPackage(id: number): Promise<Uint8Array | null> {
  const delivery = await db().delivery.findUnique({ where: { id }, select: { files: true, package: true } })
  return delivery?.files === 'stored' ? delivery.package : null
}
