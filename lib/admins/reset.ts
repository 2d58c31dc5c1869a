import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import { renewLink } from '@/lib/admins/invitations'
import { endSessionsOf } from '@/lib/admins/sessions'

/**
 * Takes an admin's password away, ends every session and returns a single-use link (24 h) to choose another.
 * Null when no account has the address. `adminId` is who resets; null for the command.
 */
export async function resetLink(adminId: string | null, email: string): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const admin = await tx.admin.findUnique({ where: { email }, select: { id: true } })
    if (!admin) return null
    await tx.admin.update({
      where: { id: admin.id },
      data: { passwordHash: null },
    })
    await endSessionsOf(tx, admin.id)
    await record(tx, { adminId, verb: 'reset', subject: `admin:${admin.id}` })
    return renewLink(tx, admin.id)
  })
}
