'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { adminAction } from '@/app/admin/action'
import { rowId } from '@/app/admin/row-id'
import { createReference } from '@/lib/references/create'
import { editReference } from '@/lib/references/edit'
import { editedReference, newReference } from '@/lib/references/form-schema'

export const createReferenceAction = adminAction('editor', newReference, async (input, admin) => {
  const created = await createReference(admin.id, input)
  if ('refused' in created) return { errors: { key: ['Another reference has this key: choose another.'] } }
  redirect('/admin/references')
})

export const editReferenceAction = adminAction(
  'editor',
  editedReference.extend({ id: rowId }),
  async ({ id, ...fields }, admin) => {
    const edited = await editReference(admin.id, id, fields)
    if (!edited) return { message: 'This reference does not exist any more.' }
    refresh()
    return { message: 'Saved and public: on the pages within seconds.' }
  },
)
