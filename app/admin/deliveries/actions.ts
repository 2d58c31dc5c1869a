'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { deliveryForm, deliveryWordsForm, responseForm } from '@/app/admin/deliveries/form'
import type { ConfirmResult, DeliveryResult, LinkResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { problemErrors } from '@/editor/publish-problems'
import type { Admin } from '@/lib/admins/require-admin'
import { beginDeliveryUpdate } from '@/lib/deliveries/begin-update'
import { discardDelivery } from '@/lib/deliveries/discard'
import { dryRunDelivery } from '@/lib/deliveries/dry-run'
import { editDeliveryWords, type DeliveryTextSaved } from '@/lib/deliveries/edit-words'
import { handOver } from '@/lib/deliveries/hand-over'
import { deleteHistory, editHistory, writeHistory } from '@/lib/deliveries/history'
import { endDeliveryLink, makeDeliveryLink } from '@/lib/deliveries/links'
import { remakePackage } from '@/lib/deliveries/remake'
import { addResponse, removeResponse } from '@/lib/deliveries/respond'
import {
  deliveryLink,
  handingOver,
  history,
  type DeliveryConditions,
  type DeliveryPlan,
} from '@/lib/deliveries/schema'
import { startDelivery } from '@/lib/deliveries/start'

const NOT_STARTED = {
  changed: 'You changed the form after looking. This is what it would hand over: no package was made.',
  drifted:
    'The number changed much since you looked, or the same was made meanwhile. This is the new number: no package was made.',
  nothing: 'Nothing is left to be delivered, so no package was made.',
  busy: 'Another package is being made: wait until it is ready. No second one was begun.',
}

const SAVED = 'Saved and public: on the pages within seconds.'
const GONE = 'It does not exist any more.'

const id = z.object({ id: rowId })
const confirming = id.extend({ intent: z.enum(['ask', 'confirm']).catch('ask') })

export const makeDeliveryAction = adminAction('owner', deliveryForm, async (input, admin) => {
  const { step, seen, to, toLanguage, fields, ...conditions } = input
  if (step === 'look' || !seen) return look(admin, conditions, fields)
  const isSame = JSON.stringify([seen.conditions, seen.fields]) === JSON.stringify([conditions, fields])
  if (!isSame) return look(admin, conditions, fields, NOT_STARTED.changed)
  const { until, count } = seen
  const started = await startDelivery(admin, { conditions, to, toLanguage, fields, until, seen: count })
  if (started.state !== 'started') return look(admin, conditions, fields, NOT_STARTED[started.state])
  redirect(`/admin/deliveries/${started.id}`)
})

async function look(
  admin: Admin<'owner'>,
  conditions: DeliveryConditions,
  fields: DeliveryPlan['fields'],
  message = '',
): Promise<FormOutcome<DeliveryResult>> {
  return { message, result: { dryRun: await dryRunDelivery(admin, conditions, fields) } }
}

export const handOverAction = adminAction(
  'owner',
  confirming.and(handingOver),
  async ({ id: delivery, intent, method, date }, admin): Promise<FormOutcome<ConfirmResult>> => {
    if (intent === 'ask') return { result: { confirms: true } }
    const handed = await handOver(admin, delivery, { method, date })
    if (typeof handed === 'object') return { errors: { date: [handed.outside] } }
    refresh()
    return { message: handed === 'delivered' ? '' : 'It is not ready to be handed over now.' }
  },
)

export const discardAction = adminAction(
  'owner',
  confirming,
  async ({ id: delivery, intent }, admin): Promise<FormOutcome<ConfirmResult>> => {
    if (intent === 'ask') return { result: { confirms: true } }
    const discarded = await discardDelivery(admin, delivery)
    refresh()
    return { message: discarded ? '' : 'It cannot be discarded any more.' }
  },
)

export const remakeAction = adminAction('owner', id, async (input, admin): Promise<FormOutcome> => {
  const remade = await remakePackage(admin, input.id)
  refresh()
  return { message: remade ? '' : 'There is nothing to be made again.' }
})

export const makeLinkAction = adminAction(
  'owner',
  deliveryLink.and(id),
  async ({ id: delivery, ...input }, admin): Promise<FormOutcome<LinkResult>> => {
    const link = await makeDeliveryLink(admin, delivery, input)
    refresh()
    return link ? { values: {}, result: { link } } : { message: 'Its files are not kept any more.' }
  },
)

export const endLinkAction = adminAction('owner', z.object({ link: z.uuid() }), async ({ link }, admin) => {
  await endDeliveryLink(admin, link)
  refresh()
})

export const editWordsAction = adminAction(
  'editor',
  deliveryWordsForm,
  async ({ fields, words }, admin): Promise<FormOutcome> =>
    textOutcome(await editDeliveryWords(admin, fields.id, words)),
)

export const addResponseAction = adminAction('editor', responseForm, async ({ fields, words }, admin) => {
  const added = await addResponse(admin, fields.id, fields, words)
  if (added.state === 'outside') return { errors: { 'response-date': [added.words] } }
  const outcome = textOutcome(added)
  return outcome.errors ? outcome : { ...outcome, values: {}, renewed: true as const }
})

export const removeResponseAction = adminAction('editor', id, async (input, admin) => {
  await removeResponse(admin, input.id)
  refresh()
})

function textOutcome(saved: DeliveryTextSaved): FormOutcome {
  if (saved.state === 'unresolved') return { errors: problemErrors(saved.problems) }
  refresh()
  return { message: saved.state === 'saved' ? SAVED : GONE }
}

export const writeHistoryAction = adminAction('owner', history, async (input, admin) => {
  redirect(`/admin/deliveries/${await writeHistory(admin, input)}`)
})

export const editHistoryAction = adminAction('owner', history.and(id), async (input, admin) => {
  const { id: delivery, ...fields } = input
  const edited = await editHistory(admin, delivery, fields)
  refresh()
  return { message: edited ? SAVED : GONE }
})

export const deleteHistoryAction = adminAction(
  'owner',
  confirming,
  async (input, admin): Promise<FormOutcome<ConfirmResult>> => {
    if (input.intent === 'ask') return { result: { confirms: true } }
    await deleteHistory(admin, input.id)
    redirect('/admin/deliveries?done=history-deleted')
  },
)

export const beginUpdateAction = adminAction('owner', id, async (input, admin) => {
  const begun = await beginDeliveryUpdate(admin, input.id)
  if (begun.state === 'begun') redirect(`/admin/updates/${begun.updateId}`)
  if (begun.state === 'missing') return { message: GONE }
  return { message: `Another update has the address delivery-${input.id}: change that one’s first.` }
})
