'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { timestamp } from '@/app/admin/_form/timestamp'
import { afterConflict, openedValues } from '@/app/admin/references/form-values'
import type { ReferenceResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { overrideLinkState } from '@/lib/links/override'
import { recheck, recheckAll } from '@/lib/links/recheck'
import { createReference } from '@/lib/references/create'
import { deleteReference } from '@/lib/references/delete'
import { editReference } from '@/lib/references/edit'
import { editedReference, newReference } from '@/lib/references/form-schema'
import { sameSource } from '@/lib/references/same-source'

const wrong = (field: string, message: string) => ({ errors: { [field]: [message] } })

const MISSING = { message: 'This reference does not exist any more.' }

export const createReferenceAction = adminAction(
  'editor',
  newReference.extend({ anyway: z.literal('yes').optional() }),
  async ({ anyway, ...input }, admin): Promise<FormOutcome<ReferenceResult>> => {
    const same = anyway ? null : await sameSource(input.url)
    if (same)
      return {
        ...wrong('url', `[@${same.key}] has this address: “${same.title}”. Cite that one, or add another.`),
        result: { sameAs: same.key },
      }
    const created = await createReference(admin.id, input)
    if ('refused' in created) return wrong('key', 'Another reference has this key: choose another.')
    redirect('/admin/references')
  },
)

export const editReferenceAction = adminAction(
  'editor',
  editedReference.extend({
    id: rowId,
    editedAt: timestamp,
    checkedOnBefore: editedReference.shape.checkedOn,
  }),
  async ({ id, editedAt, checkedOnBefore, ...fields }, admin) => {
    const edited = await editReference(admin.id, id, fields, { editedAt, checkedOn: checkedOnBefore })
    if (edited.state === 'missing') return MISSING
    if (edited.state === 'conflict') return afterConflict(fields, checkedOnBefore, edited.reference)
    refresh()
    return {
      values: openedValues(edited.reference),
      message: 'Saved and public: on the pages within seconds.',
    }
  },
)

const ASKED = {
  asking: { message: 'It is asked within a minute; what came of it is then here.' },
  'just-asked': { message: 'It was asked just now, or is about to be.' },
  missing: MISSING,
}

const notNow = (until: Date) =>
  `Its server asked to be left alone until ${until.toISOString().slice(0, 16).replace('T', ', ')} UTC, so it is not asked before.`

export const linkAction = adminAction(
  'editor',
  z.object({ id: rowId, intent: z.enum(['check', 'fine', 'dead', 'delete']) }),
  async ({ id, intent }, admin) => {
    if (intent === 'delete') {
      const deleted = await deleteReference(admin.id, id)
      if (deleted === 'used') return { message: 'A text uses it, so it stays.' }
      redirect('/admin/references')
    }
    if (intent === 'check') {
      const asked = await recheck(admin.id, id)
      refresh()
      return asked.state === 'wait' ? { message: notNow(asked.until) } : ASKED[asked.state]
    }
    const marked = await overrideLinkState(admin.id, id, intent === 'fine')
    refresh()
    return marked ? { message: 'Marked, for half a year.' } : MISSING
  },
)

export const checkAllAction = adminAction('editor', z.object({}), async (_input, admin) => {
  const count = await recheckAll(admin.id)
  refresh()
  return {
    message:
      count > 0
        ? `Asked one after the other: ${count}.`
        : 'There is none to ask: all were asked within a day, or their servers want to be left alone.',
  }
})
