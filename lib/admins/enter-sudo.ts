import { checkOwnPassword } from '@/lib/admins/check-own-password'
import { isInSudo, type Admin, type Sudo } from '@/lib/admins/require-admin'
import { prove } from '@/lib/authorization/prove'
import { db } from '@/lib/platform/db'

/** Why the password is asked for. */
export type PasswordAsked = 'missing' | 'wrong' | { retryAfter: number }

/**
 * Proves an owner by the password given in this session some minutes ago, or now, which then holds for as long. Throws TooBusyError.
 */
export async function enterSudo(
  owner: Admin<'owner'>,
  password: string | undefined,
  address: string,
): Promise<{ sudo: Sudo } | { asked: PasswordAsked }> {
  if (isInSudo(owner)) return { sudo: owner }
  if (!password) return { asked: 'missing' }
  const checked = await checkOwnPassword(owner, password, address)
  if (checked === 'wrong' || 'retryAfter' in checked) return { asked: checked }
  const { passwordHash } = checked
  // A reset meanwhile makes the password just checked an old one.
  const { count } = await db().adminSession.updateMany({
    where: { id: owner.sessionId, endedAt: null, admin: { passwordHash } },
    data: { passwordConfirmedAt: new Date() },
  })
  return count === 0 ? { asked: 'wrong' } : { sudo: prove('sudo', owner) }
}
