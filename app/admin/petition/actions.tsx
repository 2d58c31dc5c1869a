'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/action'
import { previewOf } from '@/app/admin/preview-of'
import { bothLanguages } from '@/app/admin/petition/both-languages'
import { goalsForm } from '@/app/admin/petition/goals-form'
import { PetitionPreview } from '@/app/admin/petition/petition-preview'
import { editAddresses, editWords } from '@/lib/petition/edit-campaign'
import { editGoals } from '@/lib/petition/edit-goals'
import { editText } from '@/lib/petition/edit-text'
import { formatNumber } from '@/lib/i18n/dates'
import { goalField } from '@/lib/petition/rules'
import { campaignFields, campaignWords, petitionWords } from '@/lib/petition/schema'
import { plainWords } from '@/lib/text/plain-words'

const SAVED = 'Saved and public: on the pages within seconds.'

const NOT_SAVED = {
  unchanged: 'Nothing changed, so there is no new version.',
  conflict:
    'Somebody made a newer version since you opened this, so yours was not saved. It is still here: open this page in another tab to see theirs, and join the two.',
}

const text = z
  .looseObject({ version: z.coerce.number().int(), intent: z.string().default('save') })
  .transform(({ version, intent, ...words }, context) => {
    const parsed = bothLanguages(petitionWords).safeParse(words, { error: plainWords })
    if (parsed.success) return { version, intent, words: parsed.data }
    for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path })
    return z.NEVER
  })

export const editTextAction = adminAction('owner', text, async ({ version, intent, words }, admin) => {
  const previewed = words.find(({ locale }) => intent === `preview-${locale}`)
  if (previewed) return previewOf(<PetitionPreview words={previewed} />)
  const edited = await editText(admin.id, version, words)
  if (edited.state !== 'saved') return { message: NOT_SAVED[edited.state] }
  refresh()
  return {
    values: { version: String(edited.version) },
    message: `${SAVED} This is version ${edited.version}.`,
  }
})

export const editGoalsAction = adminAction('owner', goalsForm, async (input, admin) => {
  const { fields, goals, adds, below } = input
  if (adds) return { values: withAnotherRow(fields) }
  const edited = await editGoals(admin.id, goals, below)
  const count = 'count' in edited ? formatNumber(edited.count, 'en') : ''
  if (edited.state === 'reached')
    return { errors: { [goalField(0)]: [`The last goal must be above the count, ${count}.`] } }
  if (edited.state === 'lost')
    return {
      errors: { [goalField(0)]: [`${formatNumber(edited.goal, 'en')} was reached: it stays in the list.`] },
    }
  if (edited.state === 'below') {
    const typed = edited.goals.map((goal) => formatNumber(goal, 'en'))
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
    [...goals.map((goal) => formatNumber(goal, 'en')), ''].map((goal, row) => [goalField(row), goal]),
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

export const editWordsAction = adminAction('owner', bothLanguages(campaignWords), async (words, admin) => {
  await editWords(admin.id, words)
  refresh()
  return { message: SAVED }
})
