import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { namedIn, type PublishForm, type SaveForm } from '@/app/admin/updates/editor-form'
import { refusalOf } from '@/app/admin/updates/refusals'
import { DATE_AHEAD } from '@/editor/date-ahead'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { isAhead } from '@/lib/updates/rules'
import { saveUpdate, type OpenEditor } from '@/lib/updates/save'
import { saveAndPublish } from '@/lib/updates/save-and-publish'
import type { EditedWorkingCopy } from '@/lib/updates/working-copy-schema'

// Only an explicit wish changes public words; everything else becomes pending changes.
const HOW = {
  save: 'save',
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

/** For the editor's buttons and autosave. */
export async function saveForm(adminId: string, form: SaveForm): Promise<FormOutcome<SaveResult>> {
  const { id, editedAt, theirs, intent } = form
  const since = intent === 'overrule' ? (theirs ?? editedAt) : editedAt
  const saving = { ...openEditor(form), how: HOW[intent], knowsPublic: form.public }
  const saved = await saveUpdate(adminId, id, since, posted(form), saving)
  if (saved.state !== 'saved') return refusalOf(saved, form)

  const { isPending, live, dateAndSlug } = saved
  const result = { saved: { at: saved.editedAt.toISOString(), isPending }, dateAndSlug }
  // Redraws what depends on the saved words: gaps, citations, pending changes.
  refresh()
  if (intent === 'autosave') return { values: {}, result }
  if (intent === 'preview') redirect(`/admin/updates/${id}/preview?locale=${form.locale}`)
  if (isPending) return { values: {}, result, message: KEPT[intent] }
  return { values: {}, result, message: live ? publicMessage(form) : 'Draft saved.' }
}

export async function publishForm(adminId: string, form: PublishForm): Promise<FormOutcome<SaveResult>> {
  const { id, locale, editedAt } = form
  const published = await saveAndPublish(adminId, id, editedAt, posted(form), openEditor(form))
  if (published.state !== 'published' && published.state !== 'unpublished') return refusalOf(published, form)

  const saved = { at: published.editedAt.toISOString(), isPending: false }
  const result = { saved, dateAndSlug: published.dateAndSlug }
  refresh()
  if (published.state === 'unpublished')
    return { result: { ...result, problems: namedIn(locale, published.problems) } }
  return { values: {}, result, message: publicMessage(form) }
}

function openEditor(form: SaveForm | PublishForm): OpenEditor {
  return { editor: form.editor, openedDateAndSlug: { date: form['opened-date'], slug: form['opened-slug'] } }
}

function posted(form: SaveForm | PublishForm): EditedWorkingCopy {
  const { locale, title, byline, summary, body, date, slug } = form
  return { locale, title, byline, summary, body, date, slug }
}

function publicMessage({ date = '' }: SaveForm | PublishForm): string {
  return ['Saved and public: on the pages within seconds.', isAhead(date) && DATE_AHEAD]
    .filter(Boolean)
    .join(' ')
}
