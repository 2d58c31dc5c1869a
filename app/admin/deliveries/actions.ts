'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction, sudoAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { deliveryForm, deliveryWordsForm, responseForm } from '@/app/admin/deliveries/form'
import type { DeliveryResult, LinkResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { problemErrors } from '@/editor/publish-problems'
import type { Authorized } from '@/lib/authorization/proof'
import { beginDeliveryUpdate } from '@/lib/deliveries/begin-update'
import { discardDelivery } from '@/lib/deliveries/discard'
import { dryRunDelivery } from '@/lib/deliveries/dry-run'
import { editDeliveryWords, type DeliveryTextSaved } from '@/lib/deliveries/edit-words'
import { handOver } from '@/lib/deliveries/hand-over'
import { deleteHistory, editHistory, writeHistory } from '@/lib/deliveries/history'
import { endDeliveryLink, makeDeliveryLink } from '@/lib/deliveries/links'
import { remakePackage } from '@/lib/deliveries/remake'
import { addResponse, removeResponse } from '@/lib/deliveries/respond'
import { deliveryLink, handingOver, history } from '@/lib/deliveries/schema'
import { startDelivery } from '@/lib/deliveries/start'

const id = z.object({ id: rowId })

export const makeDeliveryAction = sudoAction(
  'make-delivery',
  deliveryForm,
  async (input, admin) => {
    const { seen, to, toLanguage, fields, conditions } = input
    if (!seen) return look(input, admin)
    const t = await getTranslations('admin.deliveries.form')
    const isSame = JSON.stringify([seen.conditions, seen.fields]) === JSON.stringify([conditions, fields])
    if (!isSame) return look(input, admin, t('changed'))
    const { until, count } = seen
    const started = await startDelivery(admin, { conditions, to, toLanguage, fields, until, seen: count })
    if (started.state !== 'started') return look(input, admin, t(started.state))
    redirect(`/admin/deliveries/${started.id}`)
  },
  { isIt: ({ step, seen }) => step === 'look' || !seen, run: look },
)

async function look(
  { conditions, fields }: Pick<z.output<typeof deliveryForm>, 'conditions' | 'fields'>,
  admin: Authorized<'owner'>,
  message = '',
): Promise<FormOutcome<DeliveryResult>> {
  return { message, result: { dryRun: await dryRunDelivery(admin, conditions, fields) } }
}

export const handOverAction = sudoAction('hand-over-delivery', handingOver.and(id), async (input, admin) => {
  const { id: delivery, method, date } = input
  const t = await getTranslations('admin.deliveries.handOver')
  const handed = await handOver(admin, delivery, { method, date })
  if (typeof handed === 'object') return { errors: { date: [handed.outside] } }
  if (handed === 'delivered') redirect(`/admin/deliveries/${delivery}?done=handed-over`)
  refresh()
  return { message: t('late') }
})

export const discardAction = adminAction('owner', id, async (input, admin) => {
  const t = await getTranslations('admin.deliveries.discard')
  if (await discardDelivery(admin, input.id)) redirect(`/admin/deliveries/${input.id}?done=discarded`)
  refresh()
  return { message: t('late') }
})

export const remakeAction = adminAction('owner', id, async (input, admin): Promise<FormOutcome> => {
  const t = await getTranslations('admin.deliveries.package')
  const remade = await remakePackage(admin, input.id)
  refresh()
  return { message: t(remade ? 'remaking' : 'notRemakable') }
})

export const makeLinkAction = sudoAction(
  'make-delivery-link',
  deliveryLink.and(id),
  async ({ id: delivery, ...input }, admin): Promise<FormOutcome<LinkResult>> => {
    const t = await getTranslations('admin.deliveries.links')
    const link = await makeDeliveryLink(admin, delivery, input)
    refresh()
    return link ? { values: {}, result: { link } } : { message: t('gone') }
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
  const outcome = await textOutcome(added)
  return outcome.errors ? outcome : { ...outcome, values: {}, renewed: true as const }
})

export const removeResponseAction = adminAction(
  'editor',
  id.extend({ delivery: rowId }),
  async (input, admin) => {
    await removeResponse(admin, input.id)
    redirect(`/admin/deliveries/${input.delivery}?done=response-removed`)
  },
)

async function textOutcome(saved: DeliveryTextSaved): Promise<FormOutcome> {
  if (saved.state === 'unresolved') return { errors: problemErrors(saved.problems) }
  const t = await getTranslations('admin.deliveries')
  refresh()
  return { message: t(saved.state === 'saved' ? 'saved' : 'gone') }
}

export const writeHistoryAction = adminAction('owner', history, async (input, admin) => {
  redirect(`/admin/deliveries/${await writeHistory(admin, input)}`)
})

export const editHistoryAction = adminAction('owner', history.and(id), async (input, admin) => {
  const { id: delivery, ...fields } = input
  const t = await getTranslations('admin.deliveries')
  const edited = await editHistory(admin, delivery, fields)
  refresh()
  return { message: t(edited ? 'saved' : 'gone') }
})

export const deleteHistoryAction = adminAction('owner', id, async (input, admin) => {
  await deleteHistory(admin, input.id)
  redirect('/admin/deliveries?done=history-deleted')
})

export const beginUpdateAction = adminAction('owner', id, async (input, admin) => {
  const begun = await beginDeliveryUpdate(admin, input.id)
  if (begun.state === 'begun') redirect(`/admin/updates/${begun.updateId}`)
  const t = await getTranslations('admin.deliveries')
  return { message: begun.state === 'missing' ? t('gone') : t('tell.slugTaken', { id: input.id }) }
})
