'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { adminAction } from '@/app/admin/action'
import { editorForm, namedIn } from '@/app/admin/updates/editor-form'
import { refusalOf } from '@/app/admin/updates/refusals'
import { dropDraft } from '@/lib/updates/drop-draft'
import { publish } from '@/lib/updates/publish'
import { saveUpdate } from '@/lib/updates/save'
import { setAside } from '@/lib/updates/set-aside'
import { withdraw } from '@/lib/updates/withdraw'

const LANGUAGES = { en: 'English', es: 'Spanish' }
// These are no wish to change what is public: what they save is kept beside it.
const CAREFUL = { preview: 'autosave', autosave: 'autosave', overrule: 'overrule' } as const

export const editUpdateAction = adminAction(
  'editor',
  editorForm,
  async ({ id, editor, editedAt, theirs, intent, ...words }, admin) => {
    const { locale } = words
    const page = `/admin/updates/${id}?locale=${locale}`
    if (intent === 'withdraw') {
      await withdraw(admin.id, id, locale)
      refresh()
      return {
        message: `Withdrawn in ${LANGUAGES[locale]}: its page says so. What you changed is not saved yet.`,
      }
    }
    if (intent === 'drop') {
      await dropDraft(admin.id, id, locale)
      redirect(`${page}&done=dropped-${Date.now()}`)
    }
    if (intent === 'take') {
      await setAside(admin.id, id, locale, words)
      redirect(`${page}&done=taken-${Date.now()}`)
    }
    const how = intent in CAREFUL ? CAREFUL[intent as keyof typeof CAREFUL] : 'save'
    const since = how === 'overrule' ? (theirs ?? editedAt) : editedAt
    const toPublish = intent === 'publish'
    const saved = await saveUpdate(admin.id, id, since, words, { how, editor, toPublish })
    if (saved.state !== 'saved') return refusalOf(saved, locale, words)

    const values = { editedAt: saved.editedAt.toISOString(), beside: saved.beside ? 'yes' : '' }
    if (intent === 'autosave') return { values }
    refresh()
    if (intent === 'preview') redirect(`/admin/updates/${id}/preview?locale=${locale}`)
    if (toPublish) {
      const published = await publish(admin.id, id, locale)
      if (published.state === 'incomplete') return { errors: namedIn(locale, published.errors), values }
    }
    if (saved.beside)
      return { values, message: 'Kept beside the public words. Theirs is among the versions.' }
    const live = saved.live || toPublish
    return { values, message: live ? 'Saved and public: on the pages within seconds.' : 'Draft saved.' }
  },
)
