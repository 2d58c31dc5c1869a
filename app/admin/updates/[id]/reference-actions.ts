'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { prefixed } from '@/app/admin/_form/prefixed'
import { rowId } from '@/app/admin/_form/row-id'
import type { RemovedReference } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { findReference, referenceIdOf } from '@/lib/references/admin-queries'
import { createReference } from '@/lib/references/create'
import { newReference } from '@/lib/references/form-schema'
import { sameSource } from '@/lib/references/same-source'
import { MAX_KEY } from '@/lib/references/schema'
import { optionalLine } from '@/lib/text/schema'
import { attach, detach } from '@/lib/updates/attach'

const place = z.string().regex(/^\d{1,9}:-?\d{1,9}$/)

/** One of three buttons: detach a reference, put it back in place, or attach the chosen key. */
const changed = z.object({
  updateId: rowId,
  detach: rowId.optional(),
  undo: place.optional(),
  attach: optionalLine(MAX_KEY).optional(),
})

export const changeReferencesAction = adminAction(
  'editor',
  changed,
  async (input, admin): Promise<FormOutcome<RemovedReference>> => {
    if (input.detach) {
      const [reference, position] = [
        await findReference(input.detach),
        await detach(admin.id, input.updateId, input.detach),
      ]
      refresh()
      if (!reference || position === null) return { message: 'It was removed before.' }
      return { values: {}, result: { referenceId: reference.id, position, title: reference.title } }
    }
    const [referenceId = await referenceIdOf(input.attach ?? ''), position] =
      input.undo?.split(':').map(Number) ?? []
    if (!referenceId) return { errors: { attach: ['Choose one of the references that are offered.'] } }
    const attached = await attach(admin.id, input.updateId, referenceId, { position })
    refresh()
    if (attached === 'too-many') return { message: 'An update carries at most 100 references.' }
    return attached === 'missing' ? { message: 'That reference does not exist any more.' } : { values: {} }
  },
)

export const addReferenceAction = adminAction(
  'editor',
  prefixed('reference-', newReference.extend({ updateId: rowId })),
  async ({ updateId, ...fields }, admin): Promise<FormOutcome> => {
    const same = await sameSource(fields.url)
    if (same)
      return { errors: { 'reference-url': [`[@${same.key}] has this address: cite or attach that one.`] } }
    const created = await createReference(admin.id, fields)
    if ('refused' in created)
      return { errors: { 'reference-key': ['Another reference has this key: choose another.'] } }
    const attached = await attach(admin.id, updateId, created.id, { onlyToDraft: true })
    refresh()
    const unseen = attached === 'public' ? ' No reader sees it before a public text does.' : ''
    return { values: {}, message: `Added. Cite it as [@${created.key}].${unseen}` }
  },
)
