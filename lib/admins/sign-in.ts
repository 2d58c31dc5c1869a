import { limitGuesses } from '@/lib/admins/limit-guesses'
import { comparePassword, hashPassword } from '@/lib/admins/passwords'
import type { Credentials } from '@/lib/admins/schema'
import { startSession, type Browser } from '@/lib/admins/sessions'
import { db } from '@/lib/platform/db'

export type SignedIn = { sessionId: string; adminId: string }

/** Opens a session (12 h); null for a wrong address or password, at equal cost. Throws TooBusyError. */
export async function signIn(
  { email, password }: Credentials,
  browser: Browser,
): Promise<SignedIn | { retryAfter: number } | null> {
  const checked = await limitGuesses({ address: browser.address, email }, async () => {
    const admin = await db().admin.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
    const fit = await comparePassword(admin?.passwordHash ?? null, password)
    return admin && fit !== 'wrong' ? { ...admin, fit } : null
  })
  if (!checked || 'retryAfter' in checked) return checked
  const newHash = checked.fit === 'as-typed' ? await hashPassword(password) : null
  return openSession(checked, newHash, browser)
}

async function openSession(
  admin: { id: string; passwordHash: string | null },
  newHash: string | null,
  browser: Browser,
): Promise<SignedIn | null> {
  return db().$transaction(async (tx) => {
    // A reset meanwhile makes the password just checked an old one.
    const [row] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM admins WHERE id = ${admin.id}::uuid AND password_hash = ${admin.passwordHash} FOR UPDATE`
    if (!row) return null
    if (newHash) await tx.admin.update({ where: { id: admin.id }, data: { passwordHash: newHash } })
    return { sessionId: await startSession(tx, admin.id, browser), adminId: admin.id }
  })
}
