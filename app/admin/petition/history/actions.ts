'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { goalsRefusal } from '@/app/admin/petition/goals-refusal'
import { restoreSetting } from '@/app/admin/petition/history/restore-setting'
import { valueBefore } from '@/lib/settings/queries'

export const restoreSettingAction = adminAction('owner', z.object({ id: rowId }), async ({ id }, admin) => {
  const t = await getTranslations('admin.petition.history')
  const earlier = await valueBefore(admin, id)
  if (!earlier) return { message: t('gone') }
  const refused = await restoreSetting(admin, earlier)
  if (refused) return { message: await goalsRefusal(refused) }
  refresh()
  return { message: t('restored') }
})
