'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { adminAction } from '@/app/admin/_form/action'
import { everyLanguage } from '@/app/admin/_form/every-language'
import { goalsForm } from '@/app/admin/petition/goals-form'
import { goalsRefusal } from '@/app/admin/petition/goals-refusal'
import { problemErrors } from '@/editor/publish-problems'
import { editFilmFacts } from '@/lib/film/edit-facts'
import { filmFacts } from '@/lib/film/schema'
import { formatNumber } from '@/lib/i18n/dates'
import { getLocale } from '@/lib/i18n/get-locale'
import type { Locale } from '@/lib/i18n/locales'
import { editAddresses, editDonations, editLetter, editWords } from '@/lib/petition/edit-campaign'
import { editGoals } from '@/lib/petition/edit-goals'
import { goalField } from '@/lib/petition/rules'
import { campaignFields, campaignWords, donationFields, letterFields } from '@/lib/petition/schema'

export const editGoalsAction = adminAction('owner', goalsForm, async (input, admin) => {
  const { fields, goals, adds, below } = input
  if (adds) return { values: withAnotherRow(fields) }
  const edited = await editGoals(admin.id, goals, below)
  if (edited.state === 'below')
    return { values: { ...fields, below: edited.goals.join(' ') }, message: await goalsRefusal(edited) }
  if (edited.state !== 'saved') return { errors: { [goalField(0)]: [await goalsRefusal(edited)] } }
  refresh()
  return { message: await savedMessage(), values: asRows(goals, await getLocale()) }
})

function withAnotherRow(fields: Record<string, string>): Record<string, string> {
  const rows = Object.keys(fields).filter((name) => name.startsWith(goalField('')))
  return { ...fields, [goalField(rows.length)]: '' }
}

function asRows(goals: number[], locale: Locale): Record<string, string> {
  return Object.fromEntries(
    [...goals.map((goal) => formatNumber(goal, locale)), ''].map((goal, row) => [goalField(row), goal]),
  )
}

export const editAddressesAction = adminAction(
  'owner',
  campaignFields.omit({ goals: true, donateUrl: true }),
  async (input, admin) => {
    await editAddresses(admin.id, input)
    refresh()
    return { message: await savedMessage() }
  },
)

export const editDonationsAction = adminAction('owner', donationFields, async (fields, admin) => {
  await editDonations(admin.id, fields)
  refresh()
  return { message: await savedMessage() }
})

export const editLetterAction = adminAction('owner', letterFields, async (fields, admin) => {
  await editLetter(admin.id, fields)
  refresh()
  return { message: await savedMessage() }
})

export const editFilmAction = adminAction('owner', filmFacts, async (facts, admin) => {
  await editFilmFacts(admin.id, facts)
  refresh()
  return { message: await savedMessage() }
})

export const editWordsAction = adminAction('owner', everyLanguage(campaignWords), async (words, admin) => {
  const edited = await editWords(admin.id, words)
  if (edited.state === 'unresolved') return { errors: problemErrors(edited.problems) }
  refresh()
  return { message: await savedMessage() }
})

async function savedMessage(): Promise<string> {
  return (await getTranslations('admin.petition'))('saved')
}
