'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { browserOf } from '@/app/admin/browser-of'
import type { FormOutcome } from '@/editor/form-state'
import { changePassword } from '@/lib/admins/change-password'
import { editPreferences } from '@/lib/admins/edit-preferences'
import { endSessions } from '@/lib/admins/manage'
import { changingPassword, ownPreferences } from '@/lib/admins/schema'
import { clearSessionCookie } from '@/lib/admins/session-cookie'
import { endSession } from '@/lib/admins/sessions'
import { translator } from '@/lib/i18n/translator'

export const editPreferencesAction = adminAction('editor', ownPreferences, async (input, admin) => {
  await editPreferences(admin.id, input)
  refresh()
  return { values: {}, message: translator(input.locale, 'admin.account')('preferencesSaved') }
})

export const changePasswordAction = adminAction(
  'editor',
  changingPassword,
  async (input, admin): Promise<FormOutcome> => {
    const t = await getTranslations('admin.account')
    const changed = await changePassword(admin, input, (await browserOf(null)).address)
    if (changed === 'wrong') return { errors: { presentPassword: [t('passwordWrong')] } }
    if (changed !== 'changed' && 'weakness' in changed) return { errors: { password: [changed.weakness] } }
    if (changed !== 'changed')
      return { message: t('signIn.tooMany', { minutes: Math.ceil(changed.retryAfter / 60) }) }
    refresh()
    return { values: {}, message: t('passwordChanged') }
  },
)

const ending = z.union([z.object({ session: z.uuid() }), z.object({ everywhere: z.string() })])

export const endSessionAction = adminAction('editor', ending, async (input, admin) => {
  if ('everywhere' in input) await endSessions(admin.id, admin.id)
  const ended = 'session' in input && (await endSession(input.session, admin.id))
  if ('everywhere' in input || input.session === admin.sessionId) {
    await clearSessionCookie()
    redirect('/admin/login')
  }
  refresh()
  const t = await getTranslations('admin.account.sessions')
  return { values: {}, message: ended ? t('ended') : t('gone') }
})
