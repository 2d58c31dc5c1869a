'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { retryMail } from '@/lib/mail/retry'

export const retryMailAction = adminAction('owner', z.object({}), async (_input, admin) => {
  await retryMail(admin)
  refresh()
})
