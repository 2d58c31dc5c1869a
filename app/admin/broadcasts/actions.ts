'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { changeCatchUp } from '@/lib/broadcasts/change-catch-up'

const turned = z.object({ to: z.enum(['on', 'off']) })

export const catchUpAction = adminAction('owner', turned, async ({ to }, admin) => {
  await changeCatchUp(admin, to === 'on')
  refresh()
  return {
    message: (await getTranslations('admin.broadcasts.catchUp'))(to === 'on' ? 'turnedOn' : 'turnedOff'),
  }
})
