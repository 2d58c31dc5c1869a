'use server'

import { refresh } from 'next/cache'
import { adminAction } from '@/app/admin/_form/action'
import { editPreferences } from '@/lib/admins/edit-preferences'
import { ownPreferences } from '@/lib/admins/schema'
import { translator } from '@/lib/i18n/translator'

export const editPreferencesAction = adminAction('editor', ownPreferences, async (input, admin) => {
  await editPreferences(admin.id, input)
  refresh()
  return { values: {}, message: translator(input.locale, 'admin.account')('preferencesSaved') }
})
