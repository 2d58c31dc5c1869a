'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { adminAction } from '@/app/admin/_form/action'
import { switching } from '@/lib/switches/schema'
import { turnSwitch } from '@/lib/switches/turn'

export const turnSwitchAction = adminAction('owner', switching, async ({ which, to }, admin) => {
  const turned = await turnSwitch(admin, which, to)
  refresh()
  const t = await getTranslations('admin.petition.switches')
  return { message: turned ? '' : t('already') }
})
