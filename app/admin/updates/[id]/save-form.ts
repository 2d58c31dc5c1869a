import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { SaveForm } from '@/app/admin/updates/editor-form'
import { openEditor, postedWords, publicMessage, savedResult } from '@/app/admin/updates/posted'
import { refusalOf } from '@/app/admin/updates/refusals'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { saveUpdate } from '@/lib/updates/save'

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
  const saved = await saveUpdate(adminId, id, since, postedWords(form), saving)
  if (saved.state !== 'saved') return refusalOf(saved, form)

  const { isPending, live } = saved
  const result = savedResult(form, saved)
  // Redraws what depends on the saved words: gaps, citations, pending changes.
  refresh()
  if (intent === 'autosave') return { values: {}, result }
  if (intent === 'preview') redirect(`/admin/updates/${id}/preview?locale=${form.locale}`)
  const t = await getTranslations('admin.updates.save')
  if (isPending) return { values: {}, result, message: t(KEPT[intent]) }
  return { values: {}, result, message: live ? await publicMessage(form) : t('draftSaved') }
}
