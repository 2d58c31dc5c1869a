import { findInvitation } from '@/lib/admins/invitations'
import { passwordWeakness } from '@/lib/admins/password-strength'
import { hashPassword } from '@/lib/admins/passwords'
import type { Joining } from '@/lib/admins/schema'
import { endSessionsOf, startSession, type Browser } from '@/lib/admins/sessions'
import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'

export type Joined =
  | { state: 'joined'; email: string; sessionId: string }
  | { state: 'expired' | 'wrong' | 'email-missing' | 'email-taken' }
  /** An error message. */
  | { state: 'weak'; weakness: string }

// What became of the link's mail is of no more interest.
const JOINED = { tokenVersion: { increment: 1 }, linkMail: null, linkMailCode: null }

/** Sets the password, and a missing address, by a single-use link, and signs in. `wrong` if used or replaced. Throws TooBusyError. */
export async function join({ token, email, password }: Joining, browser: Browser): Promise<Joined> {
  const invitation = await findInvitation(token)
  if (invitation.state !== 'valid') return { state: invitation.state }
  const named = invitation.email ?? email
  if (!named) return { state: 'email-missing' }
  const weakness = await passwordWeakness(password, named)
  if (weakness) return { state: 'weak', weakness }
  const { adminId, version } = invitation
  const passwordHash = await hashPassword(password)
  try {
    return await db().$transaction(async (tx) => {
      const { count } = await tx.admin.updateMany({
        where: { id: adminId, tokenVersion: version },
        data: { ...JOINED, email: named, passwordHash },
      })
      if (count === 0) return { state: 'wrong' }
      await endSessionsOf(tx, adminId)
      await audit(tx, {
        adminId,
        verb: 'join',
        subject: `admin:${adminId}`,
        detail: { role: invitation.role },
      })
      return { state: 'joined', email: named, sessionId: await startSession(tx, adminId, browser) }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { state: 'email-taken' }
    throw error
  }
}
