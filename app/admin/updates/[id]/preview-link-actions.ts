'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/action'
import { rowId } from '@/app/admin/row-id'
import { makePreviewLink, revokePreviewLink } from '@/lib/updates/preview-link'

const update = z.object({ id: rowId })
const GONE = { message: 'This update does not exist any more.' }

export const makePreviewLinkAction = adminAction('editor', update, async ({ id }, admin) => {
  const made = await makePreviewLink(admin.id, id)
  refresh()
  return made ? { values: {} } : GONE
})

export const revokePreviewLinkAction = adminAction('editor', update, async ({ id }, admin) => {
  const revoked = await revokePreviewLink(admin.id, id)
  refresh()
  return revoked ? { values: {}, message: 'The link opens nothing any more.' } : GONE
})
