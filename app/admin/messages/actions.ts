'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { deleteMessage } from '@/lib/contact/delete'
import { markAnswered } from '@/lib/contact/mark-answered'

const marking = z.object({ id: rowId, answered: z.enum(['yes', 'no']) })

export const markAnsweredAction = adminAction('owner', marking, async ({ id, answered }, admin) => {
  const t = await getTranslations('admin.messages.answer')
  const marked = await markAnswered(admin, id, answered === 'yes')
  refresh()
  return { values: {}, message: t(marked ? 'marked' : 'late') }
})

export const deleteMessageAction = adminAction('owner', z.object({ id: rowId }), async ({ id }, admin) => {
  await deleteMessage(admin, id)
  redirect('/admin/messages?done=deleted')
})
