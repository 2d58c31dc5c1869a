'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { adminAction } from '@/app/admin/action'
import { previewOf } from '@/app/admin/preview-of'
import { rowId } from '@/app/admin/row-id'
import { UpdatePreview } from '@/app/admin/updates/[id]/update-preview'
import type { FormState } from '@/components/admin/form-state'
import { draft } from '@/lib/updates/draft-schema'
import { publish } from '@/lib/updates/publish'
import { saveUpdate, type Saved } from '@/lib/updates/save'
import { withdraw } from '@/lib/updates/withdraw'

const edited = draft.extend({
  id: rowId,
  editedAt: z.union([
    z.literal('').transform(() => null),
    z.iso.datetime().transform((value) => new Date(value)),
  ]),
  intent: z.enum(['save', 'publish', 'preview', 'try', 'withdraw']).default('save'),
})

const REFUSALS: Record<Exclude<Saved['state'], 'saved' | 'incomplete'>, Partial<FormState>> = {
  missing: { message: 'This update does not exist any more.' },
  conflict: {
    message:
      'Somebody saved this since you opened it, so your text was not saved. It is still here: open this page in another tab to see theirs, and join the two.',
  },
  'slug-taken': { errors: { slug: ['Another update has this address, or had it: choose another.'] } },
}

const LANGUAGES = { en: 'English', es: 'Spanish' }

export const editUpdateAction = adminAction(
  'editor',
  edited,
  async ({ id, editedAt, intent, ...words }, admin) => {
    const { locale } = words
    if (intent === 'withdraw') {
      await withdraw(admin.id, id, locale)
      refresh()
      return {
        message: `Withdrawn in ${LANGUAGES[locale]}: its page says so. What you changed is not saved yet.`,
      }
    }
    if (intent === 'try') return previewOf(<UpdatePreview id={id} words={words} />)
    const saved = await saveUpdate(admin.id, id, editedAt, words)
    if (saved.state === 'incomplete') return { errors: saved.errors }
    if (saved.state !== 'saved') return REFUSALS[saved.state]

    const values = { editedAt: saved.editedAt.toISOString() }
    refresh()
    if (intent === 'preview') redirect(`/admin/updates/${id}/preview?locale=${locale}`)
    if (intent === 'publish') {
      const published = await publish(admin.id, id, locale)
      if (published.state === 'incomplete') return { errors: published.errors, values }
    }
    const live = saved.live || intent === 'publish'
    return { values, message: live ? 'Saved and public: on the pages within seconds.' : 'Draft saved.' }
  },
)
