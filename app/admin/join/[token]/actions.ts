'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '@/app/admin/_form/action'
import type { FormOutcome } from '@/editor/form-state'
import { join } from '@/lib/admins/join'
import { joining } from '@/lib/admins/schema'

const REFUSALS: Record<'expired' | 'wrong' | 'email-missing' | 'email-taken', FormOutcome> = {
  expired: { message: 'This link is too old: a link works for 24 hours. Ask for a new one.' },
  wrong: { message: 'This link was used already or replaced by a newer one. Ask for a new one.' },
  'email-missing': { errors: { email: ['Write your e-mail address.'] } },
  'email-taken': { errors: { email: ['Another account has this address.'] } },
}

export const joinAction = visitorAction(joining, async (input) => {
  const joined = await join(input)
  if (joined.state !== 'joined') return REFUSALS[joined.state]
  redirect('/admin/login')
})
