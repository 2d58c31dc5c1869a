import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { sessionIdOfRequest } from '@/lib/admins/session-cookie'
import { openSession, type CurrentAdmin } from '@/lib/admins/sessions'
import type { Authorized } from '@/lib/authorization/proof'
import { prove } from '@/lib/authorization/prove'
import type { AdminRole } from '@/lib/generated/prisma/client'

/** An admin who is signed in, and may act as what they were checked for. */
export type Admin<Role extends AdminRole = 'editor'> = CurrentAdmin & Authorized<Role>

/** Who is signed in, looked up once a request; null when nobody is. */
export const currentAdmin = cache(async (): Promise<Admin | null> => {
  const sessionId = await sessionIdOfRequest()
  const admin = sessionId ? await openSession(sessionId) : null
  return admin && prove('editor', admin)
})

/**
 * The admin who is signed in, checked against the session's row. Redirects to the sign-in page when nobody is; an editor
 * where an owner is needed gets the not-found page.
 */
export async function requireAdmin(): Promise<Admin>
export async function requireAdmin<Role extends AdminRole>(role: Role): Promise<Admin<Role>>
export async function requireAdmin(role: AdminRole = 'editor'): Promise<Admin> {
  const admin = await currentAdmin()
  if (!admin) redirect('/admin/login')
  if (!mayActAs(admin, role)) notFound()
  return admin
}

/** Whether an admin has a role: an owner may do all that an editor may. */
export function mayActAs<Role extends AdminRole>(admin: Admin, role: Role): admin is Admin<Role> {
  return role === 'editor' || admin.role === 'owner'
}
