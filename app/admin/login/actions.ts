'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { visitorAction } from '@/app/admin/_form/action'
import { browserOf } from '@/app/admin/browser-of'
import { signingIn } from '@/lib/admins/schema'
import { writeSessionCookie } from '@/lib/admins/session-cookie'
import { signIn } from '@/lib/admins/sign-in'

export const signInAction = visitorAction(signingIn, async ({ timeZone, next, ...input }) => {
  const t = await getTranslations('admin.account')
  const signedIn = await signIn(input, await browserOf(timeZone))
  if (!signedIn) return { message: t('signIn.wrong') }
  if ('retryAfter' in signedIn)
    return { message: t('signIn.tooMany', { minutes: Math.ceil(signedIn.retryAfter / 60) }) }
  await writeSessionCookie(signedIn.sessionId)
  redirect(next)
})
