import { limitGuesses } from '@/lib/admins/limit-guesses'
import { comparePassword } from '@/lib/admins/passwords'
import type { CurrentAdmin } from '@/lib/admins/sessions'
import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'

/** Where it fits, `passwordHash` is what it was compared with. */
export type OwnPassword = 'wrong' | { retryAfter: number } | { passwordHash: string | null }

/** Of whoever is signed in; a wrong one is audited, and limited as at the sign-in. Throws TooBusyError. */
export async function checkOwnPassword(
  { id, email }: CurrentAdmin,
  password: string,
  address: string,
): Promise<OwnPassword> {
  const checked = await limitGuesses({ address, email }, async () => {
    const { passwordHash } = await db().admin.findUniqueOrThrow({
      where: { id },
      select: { passwordHash: true },
    })
    return (await comparePassword(passwordHash, password)) === 'wrong' ? null : { passwordHash }
  })
  if (checked) return checked
  await db().$transaction((tx) => audit(tx, { adminId: id, verb: 'refuse-password', subject: `admin:${id}` }))
  return 'wrong'
}
