'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { adminAction } from '@/app/admin/_form/action'
import { publishForm, saveForm } from '@/app/admin/updates/[id]/save-form'
import { editorForm } from '@/app/admin/updates/editor-form'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { heldBackByWithdrawal } from '@/lib/broadcasts/admin-queries'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { englishName } from '@/lib/i18n/locales'
import { discardChanges } from '@/lib/updates/discard-changes'
import { keepDiscarded } from '@/lib/updates/keep-discarded'

// Where the page did not show the broadcast yet.
const HELD_BACK: Record<string, string> = {
  waiting: 'a mailing of it is about to begin, and would be paused.',
  sending: 'it is being mailed, and its mailing would be paused.',
}

export const editUpdateAction = adminAction(
  'editor',
  editorForm,
  async (input, admin): Promise<FormOutcome<SaveResult>> => {
    const { id, locale } = input
    const page = `/admin/updates/${id}?locale=${locale}`
    if (input.intent === 'withdraw') {
      const mailed = await heldBackByWithdrawal(id)
      const warned = !mailed || input.holds === String(mailed.id)
      if (warned) await withdrawUpdate(admin, id, locale)
      refresh()
      if (!warned) return { message: `Not withdrawn yet: ${HELD_BACK[mailed.state]} Press “Withdraw” again.` }
      const [other] = await publishedLocales(id)
      const shows = other
        ? `its ${englishName(locale)} address shows the ${englishName(other)} text now, and says that there is no other`
        : 'its page says so'
      return {
        message: [
          `Withdrawn in ${englishName(locale)}: ${shows}. What is not saved is still in the fields.`,
          mailed && `Mailing ${mailed.id} is paused, and owners are told: one of them lets it go on.`,
        ]
          .filter(Boolean)
          .join(' '),
      }
    }
    if (input.intent === 'drop') {
      await discardChanges(admin.id, id, locale)
      redirect(`${page}&done=dropped-${Date.now()}`)
    }
    if (input.intent === 'take') {
      await keepDiscarded(admin.id, id, locale, input)
      redirect(`${page}&done=taken-${Date.now()}`)
    }
    if (input.intent === 'publish') return publishForm(admin.id, input)
    return saveForm(admin.id, input)
  },
)
