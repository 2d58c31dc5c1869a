'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { visitorAction } from '@/app/admin/_form/action'
import { browserOf } from '@/app/admin/browser-of'
import type { FormOutcome } from '@/editor/form-state'
import { join, type Joined } from '@/lib/admins/join'
import { joining } from '@/lib/admins/schema'
import { writeSessionCookie } from '@/lib/admins/session-cookie'
import { messageKey } from '@/lib/i18n/message-key'

export const joinAction = visitorAction(joining, async ({ timeZone, ...input }) => {
  const joined = await join(input, await browserOf(timeZone))
  if (joined.state === 'weak') return { errors: { password: [joined.weakness] } }
  if (joined.state !== 'joined') return refusal(joined.state)
  await writeSessionCookie(joined.sessionId)
  redirect('/admin')
})

async function refusal(state: Exclude<Joined['state'], 'joined' | 'weak'>): Promise<FormOutcome> {
  const t = await getTranslations('admin.account.join')
  if (state === 'expired') return { message: t('wasExpired') }
  if (state === 'wrong') return { message: t('wasUsed') }
  return { errors: { email: [state === 'email-missing' ? messageKey('email.own') : t('emailTaken')] } }
}
