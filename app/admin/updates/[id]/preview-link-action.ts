'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { makePreviewLink, revokePreviewLink } from '@/lib/updates/preview-link'

const asked = z.object({ id: rowId, intent: z.enum(['make', 'end']) })

export const previewLinkAction = adminAction('editor', asked, async ({ id, intent }, admin) => {
  const done = await (intent === 'make' ? makePreviewLink(admin.id, id) : revokePreviewLink(admin.id, id))
  refresh()
  const t = await getTranslations('admin.updates')
  if (!done) return { message: t('refusals.missing') }
  return { values: {}, message: t(intent === 'make' ? 'previewLink.made' : 'previewLink.ended') }
})
