'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { sudoAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { goalsRefusal } from '@/app/admin/petition/goals-refusal'
import { restoreSetting } from '@/app/admin/petition/history/restore-setting'
import { problemErrors } from '@/editor/publish-problems'
import { findSettingChange } from '@/lib/settings/queries'

export const restoreSettingAction = sudoAction(
  'restore-setting',
  z.object({ id: rowId }),
  async ({ id }, admin) => {
    const t = await getTranslations('admin.petition.history')
    const change = await findSettingChange(admin, id)
    if (!change) return { message: t('gone') }
    const refused = await restoreSetting(admin, change.before)
    if (refused?.state === 'unresolved') return { errors: problemErrors(refused.problems) }
    if (refused) return { message: await goalsRefusal(refused) }
    refresh()
    return { message: t('restored') }
  },
)
