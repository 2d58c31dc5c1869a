import { checkOwnPassword } from '@/lib/admins/check-own-password'
import { passwordWeakness } from '@/lib/admins/password-strength'
import { hashPassword } from '@/lib/admins/passwords'
import type { NewPassword } from '@/lib/admins/schema'
import { endSessionsOf, type CurrentAdmin } from '@/lib/admins/sessions'
import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'

/** `weakness` is an error message. */
export type PasswordChanged = 'changed' | 'wrong' | { retryAfter: number } | { weakness: string }

/** Of one's own account, by the present one; ends the other sessions, and links made before. Throws TooBusyError. */
export async function changePassword(
  admin: CurrentAdmin,
  { presentPassword, password }: NewPassword,
  address: string,
): Promise<PasswordChanged> {
  const { id, email, sessionId } = admin
  const checked = await checkOwnPassword(admin, presentPassword, address)
  if (checked === 'wrong' || 'retryAfter' in checked) return checked
  const weakness = await passwordWeakness(password, email)
  if (weakness) return { weakness }
  const passwordHash = await hashPassword(password)
  return db().$transaction(async (tx) => {
    // A reset meanwhile makes the password just checked an old one.
    const { count } = await tx.admin.updateMany({
      where: { id, passwordHash: checked.passwordHash },
      data: { passwordHash, tokenVersion: { increment: 1 } },
    })
    if (count === 0) return 'wrong'
    const ended = await endSessionsOf(tx, id, sessionId)
    await audit(tx, { adminId: id, verb: 'change-password', subject: `admin:${id}`, detail: { ended } })
    return 'changed'
  })
}
