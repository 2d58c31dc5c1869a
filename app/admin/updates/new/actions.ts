'use server'

import { redirect } from 'next/navigation'
import { adminAction } from '@/app/admin/_form/action'
import { createUpdate } from '@/lib/updates/create'
import { newUpdate } from '@/lib/updates/working-copy-schema'

const TAKEN =
  'Another update has the address that is made from this, or had it: begin with another title, which you can change later.'

export const createUpdateAction = adminAction('editor', newUpdate, async (input, admin) => {
  const created = await createUpdate(admin.id, input)
  if ('refused' in created) return { errors: { title: [TAKEN] } }
  redirect(`/admin/updates/${created.id}?locale=${input.locale}`)
})
