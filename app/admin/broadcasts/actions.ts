'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { changeCatchUp } from '@/lib/broadcasts/change-catch-up'

const turned = z.object({ to: z.enum(['on', 'off']) })

export const catchUpAction = adminAction('owner', turned, async ({ to }, admin) => {
  await changeCatchUp(admin, to === 'on')
  redirect(`/admin/broadcasts?done=catch-up-${to}`)
})
