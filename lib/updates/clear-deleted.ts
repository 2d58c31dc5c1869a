import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { DELETED_DAYS } from '@/lib/updates/rules'

/** Clears drafts that were deleted 30 days ago, with their versions. Returns how many. */
export async function clearDeleted({ id: adminId }: Authorized<'job'>): Promise<number> {
  return db().$transaction(async (tx) => {
    const cleared = await tx.$queryRaw<{ id: number }[]>`
      DELETE FROM updates WHERE deleted_at <= now() - make_interval(days => ${DELETED_DAYS}) RETURNING id`
    for (const { id } of cleared) await audit(tx, { adminId, verb: 'clear', subject: `update:${id}` })
    return cleared.length
  })
}
