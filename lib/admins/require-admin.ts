import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { sessionIdOfRequest } from '@/lib/admins/session-cookie'
import { openSession, type CurrentAdmin } from '@/lib/admins/sessions'
import type { AdminRole } from '@/lib/generated/prisma/client'

/** Who is signed in, looked up once a request; null when nobody is. */
export const currentAdmin = cache(async (): Promise<CurrentAdmin | null> => {
  const sessionId = await sessionIdOfRequest()
  return sessionId ? openSession(sessionId) : null
})

/**
 * The admin who is signed in, checked against the session's row. Redirects to the sign-in page when nobody is; an editor
 * where an owner is needed gets the not-found page.
 */
export async function requireAdmin(role: AdminRole = 'editor'): Promise<CurrentAdmin> {
  const admin = await currentAdmin()
  if (!admin) redirect('/admin/login')
  if (!mayActAs(admin, role)) notFound()
  return admin
}

/** Whether an admin has a role: an owner may do all that an editor may. */
export function mayActAs(admin: { role: AdminRole }, role: AdminRole): boolean {
  return role === 'editor' || admin.role === 'owner'
}
