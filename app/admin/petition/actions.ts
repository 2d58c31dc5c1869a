'use server'

import { refresh } from 'next/cache'
import { adminAction } from '@/app/admin/_form/action'
import { everyLanguage } from '@/app/admin/_form/every-language'
import { goalsForm } from '@/app/admin/petition/goals-form'
import { problemErrors } from '@/editor/publish-problems'
import { editFilmFacts } from '@/lib/film/edit-facts'
import { filmFacts } from '@/lib/film/schema'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import { editAddresses, editWords } from '@/lib/petition/edit-campaign'
import { editGoals } from '@/lib/petition/edit-goals'
import { goalField } from '@/lib/petition/rules'
import { campaignFields, campaignWords } from '@/lib/petition/schema'

const SAVED = 'Saved and public: on the pages within seconds.'

export const editGoalsAction = adminAction('owner', goalsForm, async (input, admin) => {
  const { fields, goals, adds, below } = input
  if (adds) return { values: withAnotherRow(fields) }
  const edited = await editGoals(admin.id, goals, below)
  const count = 'count' in edited ? formatNumber(edited.count, STAFF_LOCALE) : ''
  if (edited.state === 'reached')
    return { errors: { [goalField(0)]: [`The last goal must be above the count, ${count}.`] } }
  if (edited.state === 'lost')
    return {
      errors: {
        [goalField(0)]: [`${formatNumber(edited.goal, STAFF_LOCALE)} was reached: it stays in the list.`],
      },
    }
  if (edited.state === 'below') {
    const typed = edited.goals.map((goal) => formatNumber(goal, STAFF_LOCALE))
    return {
      values: { ...fields, below: edited.goals.join(' ') },
      message: `Not saved yet: ${typed.join(' and ')} ${typed.length === 1 ? 'is' : 'are'} not above today’s ${count}, would count as reached at once, and can’t be taken back.`,
    }
  }
  refresh()
  return { message: SAVED, values: asRows(goals) }
})

function withAnotherRow(fields: Record<string, string>): Record<string, string> {
  const rows = Object.keys(fields).filter((name) => name.startsWith(goalField('')))
  return { ...fields, [goalField(rows.length)]: '' }
}

function asRows(goals: number[]): Record<string, string> {
  return Object.fromEntries(
    [...goals.map((goal) => formatNumber(goal, STAFF_LOCALE)), ''].map((goal, row) => [goalField(row), goal]),
  )
}

export const editAddressesAction = adminAction(
  'owner',
  campaignFields.omit({ goals: true }),
  async (input, admin) => {
    await editAddresses(admin.id, input)
    refresh()
    return { message: SAVED }
  },
)

export const editFilmAction = adminAction('owner', filmFacts, async (facts, admin) => {
  await editFilmFacts(admin.id, facts)
  refresh()
  return { message: SAVED }
})

export const editWordsAction = adminAction('owner', everyLanguage(campaignWords), async (words, admin) => {
  const edited = await editWords(admin.id, words)
  if (edited.state === 'unresolved') return { errors: problemErrors(edited.problems) }
  refresh()
  return { message: SAVED }
})
