'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { dismissFirstSteps } from '@/lib/first-steps/dismiss'

export const dismissFirstStepsAction = adminAction('owner', z.object({}), async (_input, admin) => {
  await dismissFirstSteps(admin)
  refresh()
})
