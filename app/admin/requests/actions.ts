'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction, sudoAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import type { FormOutcome } from '@/editor/form-state'
import { answerRequest, checkIdentity, eraseForRequest, sendOwnLink } from '@/lib/rights/answer-request'
import type { Holdings } from '@/lib/rights/holdings'
import { lookUp } from '@/lib/rights/look-up'
import { recordRequest } from '@/lib/rights/record-request'
import { identityCheck, lookingUp, recording, requestOutcome } from '@/lib/rights/schema'

const one = z.object({ id: rowId })

export const lookUpAction = adminAction(
  'owner',
  lookingUp,
  async ({ heldOf }, admin): Promise<FormOutcome<{ holdings: Holdings }>> => ({
    result: { holdings: await lookUp(admin, heldOf) },
  }),
)

export const recordAction = adminAction('owner', recording, async (input, admin) => {
  redirect(`/admin/requests/${await recordRequest(admin, input)}`)
})

export const sendLinkAction = adminAction('owner', one, async ({ id }, admin) => {
  const t = await getTranslations('admin.requests')
  const sent = await sendOwnLink(admin, id)
  refresh()
  return { message: t(sent ? 'link.sent' : 'late') }
})

export const checkIdentityAction = adminAction(
  'owner',
  one.extend({ identity: identityCheck }),
  async ({ id, identity }, admin) => {
    const t = await getTranslations('admin.requests')
    const noted = await checkIdentity(admin, id, identity)
    refresh()
    return { message: t(noted ? 'identityNoted' : 'late') }
  },
)

export const eraseForRequestAction = sudoAction('erase-for-request', one, async ({ id }, admin) => {
  const t = await getTranslations('admin.requests')
  const erased = await eraseForRequest(admin, id)
  if (erased === 'erased') redirect(`/admin/requests/${id}?done=erased`)
  refresh()
  return { message: t(erased === 'unchecked' ? 'unchecked' : 'late') }
})

export const answerAction = adminAction(
  'owner',
  one.extend({ outcome: requestOutcome }),
  async ({ id, outcome }, admin) => {
    const t = await getTranslations('admin.requests')
    if (await answerRequest(admin, id, outcome)) redirect(`/admin/requests/${id}?done=closed`)
    refresh()
    return { message: t('late') }
  },
)
