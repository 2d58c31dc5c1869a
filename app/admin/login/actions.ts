'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { visitorAction } from '@/app/admin/_form/action'
import { preferences } from '@/lib/admins/preferences'
import { signingIn } from '@/lib/admins/schema'
import { writeSessionCookie } from '@/lib/admins/session-cookie'
import { signIn } from '@/lib/admins/sign-in'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'

const REFUSED = 'Email and password do not fit.'

export const signInAction = visitorAction(signingIn, async ({ timeZone, ...input }) => {
  const address = (await headers()).get(CLIENT_ADDRESS) ?? UNKNOWN
  const { locale } = await preferences()
  const signedIn = await signIn(input, { address, locale, timeZone })
  if (!signedIn) return { message: REFUSED }
  if ('retryAfter' in signedIn) return { message: tooMany(signedIn.retryAfter) }
  await writeSessionCookie(signedIn.sessionId)
  redirect('/admin')
})

function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Too many wrong passwords came from your connection. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
}
