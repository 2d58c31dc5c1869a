import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { namedIn, type PublishForm, type SaveForm } from '@/app/admin/updates/editor-form'
import { refusalOf } from '@/app/admin/updates/refusals'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { preferences } from '@/lib/admins/preferences'
import { localTime } from '@/lib/time-zones/rules'
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

const KEPT = { save: 'publishedMeanwhile', keep: 'kept', overrule: 'overruled' } as const

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
  const t = await getTranslations('admin.updates.save')
  if (isPending) return { values: {}, result, message: t(KEPT[intent]) }
  return { values: {}, result, message: live ? await publicMessage(form) : t('draftSaved') }
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
  return { values: {}, result, message: await publicMessage(form) }
}

function openEditor(form: SaveForm | PublishForm): OpenEditor {
  return { editor: form.editor, openedDateAndSlug: { date: form['opened-date'], slug: form['opened-slug'] } }
}

function posted(form: SaveForm | PublishForm): EditedWorkingCopy {
  const { locale, title, byline, summary, body, date, slug } = form
  return { locale, title, byline, summary, body, date, slug }
}

async function publicMessage({ date = '' }: SaveForm | PublishForm): Promise<string> {
  const [t, { timeZone }] = await Promise.all([getTranslations('admin.updates'), preferences()])
  const isDateAhead = isAhead(date, localTime(new Date(), timeZone).day)
  return isDateAhead ? `${t('save.public')} ${t('edit.dateAhead')}` : t('save.public')
}
