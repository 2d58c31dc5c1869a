import { audit, type AuditEntry } from '@/lib/audit/audit'
import { dropLostMembers, lockDelivery } from '@/lib/deliveries/members'
import { keepDraft } from '@/lib/deliveries/package-folder'
import { isToBeMade, keptUntil } from '@/lib/deliveries/rules'
import type { PackagePlan, WrittenPackage } from '@/lib/deliveries/write-package'
import { db, type Transaction } from '@/lib/platform/db'
import { transactionTime } from '@/lib/platform/dry-run'

const TRANSACTION_OPTIONS = { timeout: 120_000 }

type Sealing = Pick<PackagePlan, 'members' | 'basis' | 'handedOver'> &
  WrittenPackage & {
    /** Null for now. */
    sealedAt: Date | null
    /** When its rows began to be read. */
    begunAt: Date
  }

/**
 * Makes what was written the files of the delivery; false where a signature was lost or a comment hidden meanwhile. The folder gets its name before the
 * row that leads to it is committed: a kill in between leaves the state from before, and a folder that nothing leads to.
 */
export async function seal(folder: string, sealing: Sealing): Promise<boolean> {
  const { members, basis, handedOver, rows, manifest } = sealing
  const { id } = members
  return db().$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id)
    if (!delivery || !isToBeMade(delivery)) return true
    const lost = await dropLostMembers(tx, members)
    const left = await tx.deliverySignature.count({ where: { deliveryId: id } })
    if (lost > 0 || left !== rows || (await hidSince(tx, id, sealing.begunAt))) return false
    const sealedAt = sealing.sealedAt ?? (await transactionTime(tx))
    await keepDraft(folder, id, manifest)
    const isKept = delivery.filesUntil !== null && delivery.filesUntil > sealedAt
    const files = {
      files: 'stored' as const,
      filesUntil: isKept ? delivery.filesUntil : keptUntil(sealedAt),
      package: manifest,
      checkpoint: basis.note,
      done: rows,
      problem: null,
    }
    const first = { state: 'ready' as const, count: rows, manifest, sealedAt }
    await tx.delivery.update({ where: { id }, data: handedOver ? files : { ...files, ...first } })
    await audit(tx, auditEntry(sealing))
    return true
  }, TRANSACTION_OPTIONS)
}

async function hidSince(tx: Transaction, id: number, since: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ hid: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM signatures s JOIN delivery_signatures d ON d.signature_id = s.id AND d.delivery_id = ${id}
      WHERE s.comment_hidden_at >= ${since}
    ) AS hid`
  return row?.hid ?? false
}

function auditEntry({ members, handedOver, rows, manifest }: Sealing): AuditEntry {
  const detail = { signatures: rows, manifest: Buffer.from(manifest).toString('hex') }
  const verb = handedOver ? 'rebuild-delivery' : 'seal-delivery'
  return { adminId: null, verb, subject: `delivery:${members.id}`, detail }
}
