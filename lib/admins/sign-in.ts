import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { comparePassword, hashPassword } from '@/lib/admins/passwords'
import type { Credentials } from '@/lib/admins/schema'
import { SESSION_SECONDS } from '@/lib/admins/sessions'
import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import { consume, refund } from '@/lib/limits/consume'
import { db } from '@/lib/platform/db'

export type SignedIn = { sessionId: string; adminId: string }

/** `timeZone` is null where no script could tell it. */
export type Browser = { address: string; locale: Locale; timeZone: string | null }

const SLOWER_MS = 2_000

/**
 * Opens a session (12 h); null for a wrong address or password, at equal cost. Throws TooBusyError. The first browser's language and
 * time zone become the admin's. Wrong passwords
 * slow down, then suspend, checks for a client address, and never lock an account.
 */
export async function signIn(
  { email, password }: Credentials,
  browser: Browser,
): Promise<SignedIn | { retryAfter: number } | null> {
  const { address } = browser
  // Counted before checking, so that parallel guesses all count.
  const verdict = consume('sign-in', { address, email })
  if (typeof verdict === 'object') return verdict
  if (verdict === 'soft') await wait(SLOWER_MS)
  const admin = await db().admin.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
  const fit = await comparePassword(admin?.passwordHash ?? null, password)
  if (!admin || fit === 'wrong') return null
  refund('sign-in', { address, email })
  const newHash = fit === 'as-typed' ? await hashPassword(password) : null
  return openSession(admin, newHash, browser)
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
    await tx.$executeRaw`
      UPDATE admins SET locale = coalesce(locale, ${browser.locale}), time_zone = coalesce(time_zone, ${browser.timeZone})
      WHERE id = ${admin.id}::uuid`
    const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
    const session = await tx.adminSession.create({
      data: { id: randomUUID(), adminId: admin.id, expiresAt },
    })
    await audit(tx, { adminId: admin.id, verb: 'sign-in', subject: `admin:${admin.id}` })
    return { sessionId: session.id, adminId: admin.id }
  })
}
