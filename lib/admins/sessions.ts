import { randomUUID } from 'node:crypto'
import { deviceOf, type Device } from '@/lib/admins/device'
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
  /** In this session, by signing in or since. */
  passwordConfirmedAt: Date
}

/** `timeZone` is null where no script could tell it. */
export type Browser = { address: string; locale: Locale; timeZone: string | null; userAgent: string }

export type OpenSession = Device & { id: string; createdAt: Date }

export const SESSION_SECONDS = 12 * 60 * 60

/** Returns the session's id. The first browser's language and time zone become the admin's. */
export async function startSession(tx: Transaction, adminId: string, browser: Browser): Promise<string> {
  await tx.$executeRaw`
    UPDATE admins SET locale = coalesce(locale, ${browser.locale}), time_zone = coalesce(time_zone, ${browser.timeZone})
    WHERE id = ${adminId}::uuid`
  const id = randomUUID()
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
  await tx.adminSession.create({ data: { id, adminId, expiresAt, ...deviceOf(browser.userAgent) } })
  await audit(tx, { adminId, verb: 'sign-in', subject: `admin:${adminId}` })
  return id
}

/** Null once it has ended or expired, or its admin may no longer sign in. */
export async function openSession(sessionId: string): Promise<CurrentAdmin | null> {
  const session = await db().adminSession.findUnique({
    where: {
      id: sessionId,
      endedAt: null,
      expiresAt: { gt: new Date() },
      admin: { passwordHash: { not: null } },
    },
    select: {
      passwordConfirmedAt: true,
      admin: { select: { id: true, email: true, role: true, locale: true, timeZone: true } },
    },
  })
  if (!session) return null
  const { passwordConfirmedAt } = session
  const { id, email, role, locale, timeZone } = session.admin
  return {
    ...{ id, email: email ?? '', role, sessionId, timeZone, passwordConfirmedAt },
    locale: isLocale(locale) ? locale : null,
  }
}

/** Of one admin, newest first. */
export async function listSessions(adminId: string): Promise<OpenSession[]> {
  return db().adminSession.findMany({
    where: { adminId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, browser: true, system: true },
  })
}

/** By its own admin; false when it has ended already. */
export async function endSession(sessionId: string, adminId?: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [ended] = await tx.adminSession.updateManyAndReturn({
      where: { id: sessionId, adminId, endedAt: null },
      data: { endedAt: new Date() },
      select: { adminId: true },
    })
    if (ended)
      await audit(tx, { adminId: ended.adminId, verb: 'sign-out', subject: `admin:${ended.adminId}` })
    return ended !== undefined
  })
}

/** But for `kept`; returns how many. */
export async function endSessionsOf(tx: Transaction, adminId: string, kept?: string): Promise<number> {
  const { count } = await tx.adminSession.updateMany({
    where: { adminId, endedAt: null, id: { not: kept } },
    data: { endedAt: new Date() },
  })
  return count
}
