import { renewLink } from '@/lib/admins/invitations'
import { alone, anotherOwner } from '@/lib/admins/manage'
import { endSessionsOf } from '@/lib/admins/sessions'
import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db, type Transaction } from '@/lib/platform/db'

/** For the command: revokes password and sessions, even the last owner's; a link (24 h), or null if unknown. */
export async function resetLink(email: string): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const admin = await tx.admin.findUnique({ where: { email }, select: { id: true } })
    if (!admin) return null
    await lockOut(tx, admin.id)
    await audit(tx, { adminId: null, verb: 'reset', subject: `admin:${admin.id}` })
    return renewLink(tx, admin.id)
  })
}

export type NewLink =
  { state: 'made'; link: string; email: string } | { state: 'missing' | 'unnamed' | 'last-owner' }

/** A link (24 h) to a new password; `locks` revokes password and sessions now, `mails` sends it, too. The last owner needs `resetLink`. */
export async function newLink(
  owner: Authorized<'sudo'>,
  adminId: string,
  { locks, mails = false }: { locks: boolean; mails?: boolean },
): Promise<NewLink> {
  return alone(async (tx) => {
    const admin = await tx.admin.findUnique({ where: { id: adminId }, select: { email: true } })
    if (!admin) return { state: 'missing' }
    if (!admin.email) return { state: 'unnamed' }
    if (!(await anotherOwner(tx, adminId))) return { state: 'last-owner' }
    if (locks) await lockOut(tx, adminId)
    await audit(tx, { adminId: owner.id, verb: locks ? 'reset' : 'new-link', subject: `admin:${adminId}` })
    const link = await renewLink(tx, adminId, { by: mails ? owner.id : undefined })
    return { state: 'made', link, email: admin.email }
  })
}

async function lockOut(tx: Transaction, id: string): Promise<void> {
  await tx.admin.update({ where: { id }, data: { passwordHash: null } })
  await endSessionsOf(tx, id)
}
