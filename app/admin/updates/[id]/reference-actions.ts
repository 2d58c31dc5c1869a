'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
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
import { MAX_UPDATE_REFERENCES } from '@/lib/updates/schema'

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
    const t = await getTranslations('admin.updates.references')
    if (input.detach) {
      const [reference, position] = [
        await findReference(input.detach),
        await detach(admin.id, input.updateId, input.detach),
      ]
      refresh()
      if (!reference || position === null) return { message: t('removedBefore') }
      return { values: {}, result: { referenceId: reference.id, position, title: reference.title } }
    }
    const [referenceId = await referenceIdOf(input.attach ?? ''), position] =
      input.undo?.split(':').map(Number) ?? []
    if (!referenceId) return { errors: { attach: [t('choose')] } }
    const attached = await attach(admin.id, input.updateId, referenceId, { position })
    refresh()
    if (attached === 'too-many') return { message: t('tooMany', { most: MAX_UPDATE_REFERENCES }) }
    return attached === 'missing' ? { message: t('missing') } : { values: {} }
  },
)

export const addReferenceAction = adminAction(
  'editor',
  prefixed('reference-', newReference.extend({ updateId: rowId })),
  async ({ updateId, ...fields }, admin): Promise<FormOutcome> => {
    const t = await getTranslations('admin.updates.references')
    const same = await sameSource(fields.url)
    if (same) return { errors: { 'reference-url': [t('sameSource', { key: same.key })] } }
    const created = await createReference(admin.id, fields)
    if ('refused' in created) return { errors: { 'reference-key': [t('keyTaken')] } }
    const attached = await attach(admin.id, updateId, created.id, { onlyToDraft: true })
    refresh()
    const message = t(attached === 'public' ? 'addedUnseen' : 'added', { key: created.key })
    return { values: {}, message }
  },
)
