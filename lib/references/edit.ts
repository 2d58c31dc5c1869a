import { audit } from '@/lib/audit/audit'
import type { Reference } from '@/lib/generated/prisma/client'
import { uncheckedCopy, uncheckedLink } from '@/lib/links/rules'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { ReferenceInput } from '@/lib/references/schema'

export type EditBase = { editedAt: Date; checkedOn: Date | null }

export type EditResult = { state: 'missing' } | { state: 'saved' | 'conflict'; reference: Reference }

/** Live at once; the key stays, a new address resets the link state, not the check date. `conflict` if edited since. */
export async function editReference(
  adminId: string,
  id: number,
  { checkedOn, ...fields }: Omit<ReferenceInput, 'key'>,
  opened: EditBase,
): Promise<EditResult> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "references" WHERE id = ${id} FOR UPDATE`
    const before = await tx.reference.findUnique({ where: { id } })
    if (!before) return { state: 'missing' }
    if (before.editedAt.getTime() !== opened.editedAt.getTime())
      return { state: 'conflict', reference: before }
    const now = new Date()
    const reference = await tx.reference.update({
      where: { id },
      data: {
        ...fields,
        ...(before.url !== fields.url && uncheckedLink(now)),
        ...(before.archivedUrl !== fields.archivedUrl && uncheckedCopy(now)),
        ...(checkedOn?.getTime() !== opened.checkedOn?.getTime() && { checkedOn }),
        editedAt: now,
      },
    })
    await audit(tx, { adminId, verb: 'edit', subject: `reference:${id}` })
    await invalidate(tx)
    return { state: 'saved', reference }
  })
}
