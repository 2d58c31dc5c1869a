import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { plainAudience, type Audience } from '@/lib/broadcasts/audience-schema'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { db } from '@/lib/platform/db'

/** Says whom a draft is for. False where it is no draft any more. */
export async function chooseAudience(
  owner: Authorized<'owner'>,
  id: number,
  chosen: Audience,
): Promise<boolean> {
  const audience = plainAudience(chosen)
  return db().$transaction(async (tx) => {
    if ((await lockBroadcast(tx, id))?.state !== 'draft') return false
    await tx.broadcast.update({ where: { id }, data: { audience } })
    await audit(tx, {
      adminId: owner.id,
      verb: 'choose-audience',
      subject: `broadcast:${id}`,
      detail: { languages: audience.languages.join(' '), places: audience.places.join(' ') },
    })
    return true
  })
}
