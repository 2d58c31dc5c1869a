'use server'

import { redirect } from 'next/navigation'
import { clearSessionCookie, sessionIdOfRequest } from '@/lib/admins/session-cookie'
import { endSession } from '@/lib/admins/sessions'

/** Deletes the session's row, so that a copied cookie is worthless too. */
export async function signOutAction(): Promise<void> {
  const sessionId = await sessionIdOfRequest()
  if (sessionId) await endSession(sessionId)
  await clearSessionCookie()
  redirect('/admin/login')
}
