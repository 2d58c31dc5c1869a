import { invalidate } from '@/lib/platform/invalidate'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/platform/db'
import type { Reference } from '@/lib/generated/prisma/client'
import { unknownCopy, unknownLink } from '@/lib/links/rules'
import type { ReferenceInput } from '@/lib/references/schema'

/** What whoever edits a reference was shown: when it had been edited last, and the day it had been checked on. */
export type Opened = { editedAt: Date; checkedOn: Date | null }

export type Edited = { state: 'missing' } | { state: 'saved' | 'conflict'; reference: Reference }

/**
 * Edits a reference, live at once. Its key stays: texts cite it. What is known of an address goes with that, and the day it
 * was checked on stays the newest one unless it was changed by hand. `conflict`, and nothing saved, when it was edited since
 * it was opened: `reference` is what it is now.
 */
export async function editReference(
  adminId: string,
  id: number,
  { checkedOn, ...fields }: Omit<ReferenceInput, 'key'>,
  opened: Opened,
): Promise<Edited> {
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
        ...(before.url !== fields.url && unknownLink(now)),
        ...(before.archivedUrl !== fields.archivedUrl && unknownCopy(now)),
        ...(checkedOn?.getTime() !== opened.checkedOn?.getTime() && { checkedOn }),
        editedAt: now,
      },
    })
    await record(tx, { adminId, verb: 'edit', subject: `reference:${id}` })
    await invalidate(tx)
    return { state: 'saved', reference }
  })
}
