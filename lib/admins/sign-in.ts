import { randomUUID } from 'node:crypto'
import { passwordFits } from '@/lib/admins/passwords'
import type { Credentials } from '@/lib/admins/schema'
import { SESSION_SECONDS } from '@/lib/admins/sessions'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'

export type SignedIn = { sessionId: string; adminId: string }

/**
 * Checks an address and a password and opens a session (12 h). Null for an unknown address, a wrong password and a locked
 * account alike, after the same work. Five failures in a row lock an account for a minute, each further one twice as long,
 * up to 15 minutes. Throws TooBusyError.
 */
export async function signIn({ email, password }: Credentials): Promise<SignedIn | null> {
  const attempt = await countAttempt(email)
  const fits = await passwordFits(attempt?.passwordHash ?? null, password)
  if (!attempt || !fits) return null
  return db().$transaction(async (tx) => {
    // A reset that came between makes the password just checked an old one.
    const { count } = await tx.admin.updateMany({
      where: { id: attempt.id, passwordHash: attempt.passwordHash },
      data: { failures: 0, lockedUntil: null },
    })
    if (count === 0) return null
    const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
    const session = await tx.adminSession.create({
      data: { id: randomUUID(), adminId: attempt.id, expiresAt },
    })
    await record(tx, { adminId: attempt.id, verb: 'sign-in', subject: `admin:${attempt.id}` })
    return { sessionId: session.id, adminId: attempt.id }
  })
}

// Counted as a failure before the password is looked at, so that guesses sent side by side are all counted.
async function countAttempt(email: string): Promise<{ id: string; passwordHash: string | null } | undefined> {
  const [attempt] = await db().$queryRaw<{ id: string; passwordHash: string | null }[]>`
    UPDATE admins
    SET failures = failures + 1,
        locked_until = CASE WHEN failures + 1 >= 5
          THEN now() + least(power(2, least(failures - 4, 10)), 15) * interval '1 minute' END
    WHERE email = ${email} AND (locked_until IS NULL OR locked_until <= now())
    RETURNING id, password_hash AS "passwordHash"`
  return attempt
}
