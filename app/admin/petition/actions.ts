'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/action'
import { bothLanguages } from '@/app/admin/petition/both-languages'
import { editAddresses, editWords } from '@/lib/petition/edit-campaign'
import { editGoals } from '@/lib/petition/edit-goals'
import { campaignFields, campaignWords, goals } from '@/lib/petition/schema'

const SAVED = 'Saved and public: on the pages within seconds.'

export const editGoalsAction = adminAction('owner', z.object({ goals }), async (input, admin) => {
  const edited = await editGoals(admin.id, input.goals)
  if (edited.state === 'reached')
    return { errors: { goals: [`The last goal must be above the count, ${edited.count}.`] } }
  if (edited.state === 'lost')
    return { errors: { goals: [`${edited.goal} was reached: it stays in the list.`] } }
  refresh()
  return { message: SAVED }
})

export const editAddressesAction = adminAction(
  'owner',
  campaignFields.omit({ goals: true }),
  async (input, admin) => {
    await editAddresses(admin.id, input)
    refresh()
    return { message: SAVED }
  },
)

export const editWordsAction = adminAction('owner', bothLanguages(campaignWords), async (words, admin) => {
  const edited = await editWords(admin.id, words)
  if (edited.state === 'unresolved') return { errors: edited.errors }
  refresh()
  return { message: SAVED }
})
