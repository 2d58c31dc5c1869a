'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { restoreVersion } from '@/lib/updates/restore'

const chosen = z.object({ updateId: rowId, versionId: rowId })

export const restoreAction = adminAction('editor', chosen, async ({ updateId, versionId }, admin) => {
  const restored = await restoreVersion(admin.id, updateId, versionId)
  if (restored.state !== 'restored') {
    const t = await getTranslations('admin.updates.versions')
    return { message: t(restored.state) }
  }
  const { locale, undo, isPending } = restored
  const query = new URLSearchParams({ locale, undo: String(undo ?? ''), beside: isPending ? 'yes' : '' })
  redirect(`/admin/updates/${updateId}/versions?${query.toString()}`)
})
