'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { pictureKey } from '@/lib/pictures/schema'
import { chooseSharePicture } from '@/lib/updates/share-picture'

export const chooseSharePictureAction = adminAction(
  'editor',
  z.object({ id: rowId, picture: pictureKey }),
  ({ id, picture }, admin) => choose(admin.id, id, picture),
)

export const removeSharePictureAction = adminAction('editor', z.object({ id: rowId }), ({ id }, admin) =>
  choose(admin.id, id, null),
)

async function choose(adminId: string, id: number, picture: string | null) {
  const outcome = await chooseSharePicture(adminId, id, picture)
  if (outcome === 'chosen')
    redirect(`/admin/updates/${id}/share?done=${picture ? 'chosen' : 'removed'}-${Date.now()}`)
  return { message: (await getTranslations('admin.updates.share'))(outcome) }
}
