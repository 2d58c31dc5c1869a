import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { noteBounce } from '@/lib/signatures/note-bounce'
import { STOPPED_BY_HAND } from '@/lib/signatures/rules'

export async function stopMail(owner: Authorized<'owner'>, signatureId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const found = await tx.signature.findUnique({ where: { id: signatureId, bouncedAt: null } })
    if (!found) return false
    await noteBounce(tx, signatureId, STOPPED_BY_HAND)
    await audit(tx, { adminId: owner.id, verb: 'stop-mail', subject: `signature:${signatureId}` })
    return true
  })
}

export async function allowMail(owner: Authorized<'owner'>, signatureId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ code: string | null }[]>`
      SELECT bounce_code AS code FROM signatures
      WHERE id = ${signatureId}::uuid AND bounced_at IS NOT NULL FOR UPDATE`
    if (!before) return false
    await tx.signature.update({ where: { id: signatureId }, data: { bouncedAt: null, bounceCode: null } })
    const detail = { code: before.code }
    await audit(tx, { adminId: owner.id, verb: 'allow-mail', subject: `signature:${signatureId}`, detail })
    return true
  })
}
