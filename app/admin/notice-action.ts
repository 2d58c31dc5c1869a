'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { noteSeen } from '@/lib/broadcasts/note-seen'

export const noteSeenAction = adminAction('owner', z.object({ id: rowId }), async ({ id }, admin) => {
  await noteSeen(admin, id)
  refresh()
})
