import { endSessionsOf } from '@/lib/admins/sessions'
import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { AdminRole } from '@/lib/generated/prisma/client'
import { db, type Transaction } from '@/lib/platform/db'

export type Managed = 'done' | 'missing' | 'last-owner'

/** `last-owner` when nobody else could sign in as an owner afterwards. */
export async function changeRole(
  actor: Authorized<'sudo'>,
  adminId: string,
  role: AdminRole,
): Promise<Managed> {
  return alone(async (tx) => {
    const admin = await tx.admin.findUnique({ where: { id: adminId }, select: { role: true } })
    if (!admin) return 'missing'
    if (role !== 'owner' && !(await anotherOwner(tx, adminId))) return 'last-owner'
    await tx.admin.update({ where: { id: adminId }, data: { role } })
    await audit(tx, {
      adminId: actor.id,
      verb: 'change-role',
      subject: `admin:${adminId}`,
      detail: { from: admin.role, to: role },
    })
    return 'done'
  })
}

export async function endSessions(actor: string, adminId: string): Promise<Managed> {
  return alone(async (tx) => {
    if (!(await tx.admin.findUnique({ where: { id: adminId }, select: { id: true } }))) return 'missing'
    const ended = await endSessionsOf(tx, adminId)
    await audit(tx, { adminId: actor, verb: 'end-sessions', subject: `admin:${adminId}`, detail: { ended } })
    return 'done'
  })
}

/** Revokes password, links and sessions, keeping the row for the audit. `last-owner` as for `changeRole`. */
export async function removeAccess(actor: Authorized<'sudo'>, adminId: string): Promise<Managed> {
  return alone(async (tx) => {
    if (!(await tx.admin.findUnique({ where: { id: adminId }, select: { id: true } }))) return 'missing'
    if (!(await anotherOwner(tx, adminId))) return 'last-owner'
    await tx.admin.update({
      where: { id: adminId },
      data: { passwordHash: null, tokenVersion: { increment: 1 } },
    })
    await endSessionsOf(tx, adminId)
    await audit(tx, { adminId: actor.id, verb: 'remove-access', subject: `admin:${adminId}` })
    return 'done'
  })
}

export async function anotherOwner(tx: Transaction, adminId: string): Promise<boolean> {
  const others = { role: 'owner', passwordHash: { not: null }, id: { not: adminId } } as const
  return (await tx.admin.count({ where: others })) > 0
}

/** Serialises verbs on admins, or two owners who demote each other at once would both succeed. */
export function alone<Outcome>(verb: (tx: Transaction) => Promise<Outcome>): Promise<Outcome> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE admins IN SHARE ROW EXCLUSIVE MODE`
    return verb(tx)
  })
}
