import { audit } from '@/lib/audit/audit'
import type { AdminRole } from '@/lib/generated/prisma/client'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'

export type CurrentAdmin = {
  id: string
  email: string
  role: AdminRole
  sessionId: string
  /** Null until a browser or the admin said which. */
  locale: Locale | null
  timeZone: string | null
}

export const SESSION_SECONDS = 12 * 60 * 60

/** Null once it has ended or expired, or its admin may no longer sign in. */
export async function openSession(sessionId: string): Promise<CurrentAdmin | null> {
  const session = await db().adminSession.findUnique({
    where: {
      id: sessionId,
      endedAt: null,
      expiresAt: { gt: new Date() },
      admin: { passwordHash: { not: null } },
    },
    select: { admin: { select: { id: true, email: true, role: true, locale: true, timeZone: true } } },
  })
  if (!session) return null
  const { id, email, role, locale, timeZone } = session.admin
  return { id, email: email ?? '', role, sessionId, locale: isLocale(locale) ? locale : null, timeZone }
}

export async function endSession(sessionId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const [ended] = await tx.adminSession.updateManyAndReturn({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: new Date() },
      select: { adminId: true },
    })
    if (ended)
      await audit(tx, { adminId: ended.adminId, verb: 'sign-out', subject: `admin:${ended.adminId}` })
  })
}

export async function endSessionsOf(tx: Transaction, adminId: string): Promise<number> {
  const { count } = await tx.adminSession.updateMany({
    where: { adminId, endedAt: null },
    data: { endedAt: new Date() },
  })
  return count
}
