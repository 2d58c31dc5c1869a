import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { adminPage, ASKED_PAGE, signInAddress, SUDO_MINUTES } from '@/lib/admins/rules'
import { sessionIdOfRequest } from '@/lib/admins/session-cookie'
import { openSession, type CurrentAdmin } from '@/lib/admins/sessions'
import type { Authorized } from '@/lib/authorization/proof'
import { prove } from '@/lib/authorization/prove'
import type { AdminRole } from '@/lib/generated/prisma/client'

/** An owner who gave their password a short while ago. */
export type Sudo = CurrentAdmin & Authorized<'sudo'>

export type Admin<Role extends AdminRole = 'editor'> = CurrentAdmin & Authorized<Role>

export const currentAdmin = cache(async (): Promise<Admin | null> => {
  const sessionId = await sessionIdOfRequest()
  const admin = sessionId ? await openSession(sessionId) : null
  return admin && prove('editor', admin)
})

/** Checks the session's row. Redirects to sign in, and from there back; an editor where an owner is needed gets the not-found page. */
export async function requireAdmin(): Promise<Admin>
export async function requireAdmin<Role extends AdminRole>(role: Role): Promise<Admin<Role>>
export async function requireAdmin(role: AdminRole = 'editor'): Promise<Admin> {
  const admin = await currentAdmin()
  if (!admin) redirect(signInAddress(adminPage((await headers()).get(ASKED_PAGE))))
  if (!mayActAs(admin, role)) notFound()
  return admin
}

export function mayActAs<Role extends AdminRole>(admin: Admin, role: Role): admin is Admin<Role> {
  return role === 'editor' || admin.role === 'owner'
}

/** Whether the password need not be asked for again. */
export function isInSudo(admin: Admin<'owner'>): admin is Admin<'owner'> & Sudo {
  return Date.now() - admin.passwordConfirmedAt.getTime() < SUDO_MINUTES * 60_000
}
