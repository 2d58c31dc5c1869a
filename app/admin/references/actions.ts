'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { timestamp } from '@/app/admin/_form/timestamp'
import { afterConflict, openedValues } from '@/app/admin/references/form-values'
import type { ReferenceResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { preferences } from '@/lib/admins/preferences'
import { formatNumber, formatTimestamp } from '@/lib/i18n/dates'
import { overrideLinkState } from '@/lib/links/override'
import { recheck, recheckAll } from '@/lib/links/recheck'
import { createReference } from '@/lib/references/create'
import { deleteReference } from '@/lib/references/delete'
import { editReference } from '@/lib/references/edit'
import { editedReference, newReference } from '@/lib/references/form-schema'
import { sameSource } from '@/lib/references/same-source'

const wrong = (field: string, message: string) => ({ errors: { [field]: [message] } })

export const createReferenceAction = adminAction(
  'editor',
  newReference.extend({ anyway: z.literal('yes').optional() }),
  async ({ anyway, ...input }, admin): Promise<FormOutcome<ReferenceResult>> => {
    const t = await getTranslations('admin.references')
    const same = anyway ? null : await sameSource(input.url)
    if (same)
      return {
        ...wrong('url', t('sameSource', { key: same.key, title: same.title })),
        result: { sameAs: same.key },
      }
    const created = await createReference(admin.id, input)
    if ('refused' in created) return wrong('key', t('keyTaken'))
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
    const t = await getTranslations('admin.references')
    const edited = await editReference(admin.id, id, fields, { editedAt, checkedOn: checkedOnBefore })
    if (edited.state === 'missing') return { message: t('missing') }
    if (edited.state === 'conflict') return afterConflict(fields, checkedOnBefore, edited.reference, t)
    refresh()
    return { values: openedValues(edited.reference), message: t('saved') }
  },
)

export const linkAction = adminAction(
  'editor',
  z.object({ id: rowId, intent: z.enum(['check', 'fine', 'dead', 'delete']) }),
  async ({ id, intent }, admin) => {
    const t = await getTranslations('admin.references')
    if (intent === 'delete') {
      const deleted = await deleteReference(admin.id, id)
      if (deleted === 'used') return { message: t('used') }
      redirect('/admin/references')
    }
    if (intent === 'check') {
      const asked = await recheck(admin.id, id)
      refresh()
      if (asked.state === 'missing') return { message: t('missing') }
      if (asked.state !== 'wait') return { message: t(`checking.${asked.state}`) }
      const at = formatTimestamp(asked.until, { ...(await preferences()), time: true })
      return { message: t('checking.wait', { at }) }
    }
    const marked = await overrideLinkState(admin.id, id, intent === 'fine')
    refresh()
    return { message: t(marked ? 'marked' : 'missing') }
  },
)

export const checkAllAction = adminAction('editor', z.object({}), async (_input, admin) => {
  const count = await recheckAll(admin.id)
  refresh()
  const [t, { locale }] = [await getTranslations('admin.references.checkAll'), await preferences()]
  return {
    message: count > 0 ? t('checking', { n: count, count: formatNumber(count, locale) }) : t('nothing'),
  }
})
