'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '@/app/admin/action'
import { credentials } from '@/lib/admins/schema'
import { writeSessionCookie } from '@/lib/admins/session-cookie'
import { signIn } from '@/lib/admins/sign-in'

const REFUSED =
  'Email and password do not fit, or there were too many tries: after five wait a minute, after each further one longer.'

export const signInAction = visitorAction(credentials, async (input) => {
  const signedIn = await signIn(input)
  if (!signedIn) return { message: REFUSED }
  await writeSessionCookie(signedIn.sessionId)
  redirect('/admin')
})
