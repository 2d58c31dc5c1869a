'use server'

import { redirect } from 'next/navigation'
import { adminAction } from '@/app/admin/action'
import { createUpdate } from '@/lib/updates/create'
import { draft } from '@/lib/updates/draft-schema'

export const createUpdateAction = adminAction('editor', draft, async (input, admin) => {
  const created = await createUpdate(admin.id, input)
  if ('refused' in created)
    return { errors: { slug: ['Another update has this address, or had it: choose another.'] } }
  redirect(`/admin/updates/${created.id}?locale=${input.locale}`)
})
