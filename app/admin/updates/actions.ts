'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { preferences } from '@/lib/admins/preferences'
import { localTime } from '@/lib/time-zones/rules'
import { bringBack, deleteDraft } from '@/lib/updates/delete-draft'
import { duplicateUpdate } from '@/lib/updates/duplicate'

const ofUpdate = z.object({ id: rowId })

export const duplicateAction = adminAction('editor', ofUpdate, async ({ id }, admin) => {
  const { timeZone } = await preferences()
  const copy = await duplicateUpdate(admin.id, id, localTime(new Date(), timeZone).day)
  if (copy !== null) redirect(`/admin/updates/${copy}?done=duplicated-${Date.now()}`)
  return { message: (await getTranslations('admin.updates.duplicate'))('gone') }
})

export const deleteDraftAction = adminAction('editor', ofUpdate, async ({ id }, admin) => {
  const deleted = await deleteDraft(admin.id, id)
  if (deleted === 'deleted') redirect(`/admin/updates?done=deleted-${id}`)
  return { message: (await getTranslations('admin.updates.delete'))(deleted) }
})

export const bringBackAction = adminAction('editor', ofUpdate, async ({ id }, admin) => {
  if (await bringBack(admin.id, id)) redirect(`/admin/updates/${id}?done=back-${Date.now()}`)
  return { message: (await getTranslations('admin.updates.deleted'))('cleared') }
})
