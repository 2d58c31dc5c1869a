'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { adminAction } from '@/app/admin/_form/action'
import { createUpdate } from '@/lib/updates/create'
import { newUpdate } from '@/lib/updates/working-copy-schema'

export const createUpdateAction = adminAction('editor', newUpdate, async (input, admin) => {
  const created = await createUpdate(admin.id, input)
  if ('refused' in created) {
    const t = await getTranslations('admin.updates.refusals')
    return { errors: { title: [t('addressTaken')] } }
  }
  redirect(`/admin/updates/${created.id}?locale=${input.locale}`)
})
