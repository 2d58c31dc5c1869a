import { renewLink } from '@/lib/admins/invitations'
import { alone, anotherOwner } from '@/lib/admins/manage'
import { endSessionsOf } from '@/lib/admins/sessions'
import { record } from '@/lib/audit/record'
import { db, type Transaction } from '@/lib/platform/db'

/**
 * Takes an admin's password away, ends every session and returns a single-use link (24 h) to choose another, also of the last
 * owner: for whoever runs the site. Null when no account has the address.
 */
export async function resetLink(email: string): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const admin = await tx.admin.findUnique({ where: { email }, select: { id: true } })
    if (!admin) return null
    await lockOut(tx, admin.id)
    await record(tx, { adminId: null, verb: 'reset', subject: `admin:${admin.id}` })
    return renewLink(tx, admin.id)
  })
}

export type NewLink =
  | { state: 'made'; link: string; email: string }
  /** `last-owner`: nobody else could sign in as an owner. `unnamed`: the account was never joined, and has no address. */
  | { state: 'missing' | 'unnamed' | 'last-owner' }

/**
 * Makes a single-use link (24 h) by which an admin chooses another password; the one before is good until then, unless
 * `locks`: then it is taken away at once, and every session ended. The last owner's is left to the command (`resetLink`).
 */
export async function newLink(
  actor: string,
  adminId: string,
  { locks }: { locks: boolean },
): Promise<NewLink> {
  return alone(async (tx) => {
    const admin = await tx.admin.findUnique({ where: { id: adminId }, select: { email: true } })
    if (!admin) return { state: 'missing' }
    if (!admin.email) return { state: 'unnamed' }
    if (!(await anotherOwner(tx, adminId))) return { state: 'last-owner' }
    if (locks) await lockOut(tx, adminId)
    await record(tx, { adminId: actor, verb: locks ? 'reset' : 'new-link', subject: `admin:${adminId}` })
    return { state: 'made', link: await renewLink(tx, adminId), email: admin.email }
  })
}

async function lockOut(tx: Transaction, id: string): Promise<void> {
  await tx.admin.update({ where: { id }, data: { passwordHash: null } })
  await endSessionsOf(tx, id)
}
