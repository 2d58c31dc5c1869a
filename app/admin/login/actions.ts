'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { visitorAction } from '@/app/admin/_form/action'
import { preferences } from '@/lib/admins/preferences'
import { signingIn } from '@/lib/admins/schema'
import { writeSessionCookie } from '@/lib/admins/session-cookie'
import { signIn } from '@/lib/admins/sign-in'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'

export const signInAction = visitorAction(signingIn, async ({ timeZone, ...input }) => {
  const t = await getTranslations('admin.account')
  const address = (await headers()).get(CLIENT_ADDRESS) ?? UNKNOWN
  const { locale } = await preferences()
  const signedIn = await signIn(input, { address, locale, timeZone })
  if (!signedIn) return { message: t('signIn.wrong') }
  if ('retryAfter' in signedIn)
    return { message: t('signIn.tooMany', { minutes: Math.ceil(signedIn.retryAfter / 60) }) }
  await writeSessionCookie(signedIn.sessionId)
  redirect('/admin')
})
