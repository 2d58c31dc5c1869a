'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/action'
import { previewOf } from '@/app/admin/preview-of'
import { bothLanguages } from '@/app/admin/petition/both-languages'
import { PetitionPreview } from '@/app/admin/petition/petition-preview'
import { editAddresses, editWords } from '@/lib/petition/edit-campaign'
import { editGoals } from '@/lib/petition/edit-goals'
import { editText } from '@/lib/petition/edit-text'
import { campaignFields, campaignWords, goals, petitionWords } from '@/lib/petition/schema'

const SAVED = 'Saved and public: on the pages within seconds.'

const NOT_SAVED = {
  unchanged: 'Nothing changed, so there is no new version.',
  conflict:
    'Somebody made a newer version since you opened this, so yours was not saved. It is still here: open this page in another tab to see theirs, and join the two.',
}

const text = z
  .looseObject({ version: z.coerce.number().int(), intent: z.string().default('save') })
  .transform(({ version, intent, ...words }, context) => {
    const parsed = bothLanguages(petitionWords).safeParse(words)
    if (parsed.success) return { version, intent, words: parsed.data }
    for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path })
    return z.NEVER
  })

export const editTextAction = adminAction('owner', text, async ({ version, intent, words }, admin) => {
  const previewed = words.find(({ locale }) => intent === `preview-${locale}`)
  if (previewed) return previewOf(<PetitionPreview words={previewed} />)
  const edited = await editText(admin.id, version, words)
  if (edited.state === 'unresolved') return { errors: edited.errors }
  if (edited.state !== 'saved') return { message: NOT_SAVED[edited.state] }
  refresh()
  return {
    values: { version: String(edited.version) },
    message: `${SAVED} This is version ${edited.version}.`,
  }
})

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
