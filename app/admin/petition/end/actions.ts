'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction, sudoAction } from '@/app/admin/_form/action'
import type { EndingResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { endCampaign } from '@/lib/ending/end'
import { reopenCampaign } from '@/lib/ending/reopen'
import { ending } from '@/lib/ending/schema'
import { editRetention } from '@/lib/retention/edit'
import { retention } from '@/lib/retention/schema'

const intended = z.object({ intent: z.enum(['check', 'end']) })

export const endCampaignAction = adminAction(
  'owner',
  intended.and(ending),
  async ({ intent, ...input }, admin): Promise<FormOutcome<EndingResult>> => {
    if (intent === 'check') return { result: { outcome: input.outcome } }
    const ended = await endCampaign(admin, input)
    refresh()
    const t = await getTranslations('admin.petition.end')
    return { message: ended ? '' : t('endedAlready') }
  },
)

export const reopenCampaignAction = adminAction('owner', z.object({}), async (_input, admin) => {
  const reopened = await reopenCampaign(admin)
  refresh()
  const t = await getTranslations('admin.petition.end')
  if (reopened === 'erased') return { message: t('erased') }
})

export const editRetentionAction = sudoAction('change-retention', retention, async (input, admin) => {
  await editRetention(admin, input)
  refresh()
  const t = await getTranslations('admin.petition.retention')
  return { message: t('saved') }
})
