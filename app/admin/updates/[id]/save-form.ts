import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { namedIn, type SavedForm } from '@/app/admin/updates/editor-form'
import { refusalOf } from '@/app/admin/updates/refusals'
import { AHEAD } from '@/components/admin/ahead-note'
import type { FormState } from '@/components/admin/form-state'
import { publish } from '@/lib/updates/publish'
import { isAhead } from '@/lib/updates/rules'
import { saveUpdate } from '@/lib/updates/save'

// What is no wish to change what is public becomes pending changes.
const HOW = {
  save: 'save',
  publish: 'save',
  keep: 'keep',
  overrule: 'overrule',
  preview: 'autosave',
  autosave: 'autosave',
} as const

const KEPT = {
  save: 'It was published meanwhile. This is kept beside the public words: “Save, live at once” makes it public.',
  keep: 'Kept beside the words that are public or scheduled. A button that saves puts it in their place, and changes date and address.',
  overrule: 'Yours is kept beside the words that are public or scheduled. Theirs is among the versions.',
}

/** Saves an update's words by one of its editor's buttons, or as the editor does by itself, and says what became of them. */
export async function saveForm(adminId: string, form: SavedForm): Promise<Partial<FormState>> {
  const { id, editor, editedAt, theirs, intent, public: isPublic, ...rest } = form
  const { 'opened-date': date, 'opened-slug': slug, ...words } = rest
  const { locale } = words
  const since = intent === 'overrule' ? (theirs ?? editedAt) : editedAt
  const toPublish = intent === 'publish'
  const saved = await saveUpdate(adminId, id, since, words, {
    ...{ how: HOW[intent], editor, toPublish, sharedBaseline: { date, slug } },
    knowsPublic: isPublic || toPublish,
  })
  if (saved.state !== 'saved') return refusalOf(saved, form)

  const { isPending, live, sharedFields } = saved
  const told = { saved: { at: saved.editedAt.toISOString(), isPending }, sharedFields }
  const answer = { values: {}, ...told }
  // What stands around the editor follows what is saved: what is missing, what is cited, what is pending.
  refresh()
  if (intent === 'autosave') return answer
  if (intent === 'preview') redirect(`/admin/updates/${id}/preview?locale=${locale}`)
  if (toPublish) {
    const published = await publish(adminId, id, locale)
    if (published.state === 'incomplete') return { ...told, errors: namedIn(locale, published.errors) }
  }
  if (isPending && intent !== 'publish') return { ...answer, message: KEPT[intent] }
  const message = live || toPublish ? 'Saved and public: on the pages within seconds.' : 'Draft saved.'
  const warning = (live || toPublish) && isAhead(words.date ?? '') ? ` ${AHEAD}` : ''
  return { ...answer, message: message + warning }
}
