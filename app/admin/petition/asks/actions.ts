'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { askRowForm, editAskForm, newAskForm } from '@/app/admin/petition/asks/form'
import { MAX_ASK_RULES } from '@/lib/asks/schema'
import { addAsk, editAsk, moveAsk, putBackAsk, removeAsk, turnAsk } from '@/lib/petition/edit-asks'

export const addAskAction = adminAction('owner', newAskForm, async ({ fields, words }, admin) => {
  const { ask, ...audience } = fields
  if (await addAsk(admin, ask, { ...audience, words })) redirect('/admin/petition/asks?done=added')
  const t = await getTranslations('admin.petition.asks')
  return { message: t('many', { most: MAX_ASK_RULES }) }
})

export const editAskAction = adminAction('owner', editAskForm, async ({ fields, words }, admin) => {
  const { id, edited, ...audience } = fields
  const t = await getTranslations('admin.petition.asks')
  const saved = await editAsk(admin, id, { ...audience, words }, edited)
  if (saved === 'saved') refresh()
  return { message: t(saved) }
})

/** One form of all rows: what is done is said by the button. */
export const askRowAction = adminAction('owner', askRowForm, async (input, admin) => {
  const { up, down, on, off, remove } = input
  if (remove) {
    const change = await removeAsk(admin, remove)
    if (change !== null) redirect(`/admin/petition/asks?done=removed&change=${change}`)
  }
  const t = await getTranslations('admin.petition.asks')
  const moved = (up && (await moveAsk(admin, up, 'up'))) || (down && (await moveAsk(admin, down, 'down')))
  const turned = (on && (await turnAsk(admin, on, 'on'))) || (off && (await turnAsk(admin, off, 'off')))
  refresh()
  return { message: t(moved ? 'moved' : turned ? 'turned' : 'late') }
})

export const putBackAskAction = adminAction('owner', z.object({ change: rowId }), async (input, admin) => {
  const isBack = await putBackAsk(admin, input.change)
  redirect(`/admin/petition/asks?done=${isBack ? 'undone' : 'not-undone'}`)
})
