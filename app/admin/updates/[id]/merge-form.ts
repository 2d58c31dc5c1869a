import { redirect } from 'next/navigation'
import type { MergeForm } from '@/app/admin/updates/editor-form'
import { openEditor, postedWords } from '@/app/admin/updates/posted'
import { refusalOf } from '@/app/admin/updates/refusals'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { saveMerged } from '@/lib/updates/save-merged'

/** Settles a conflict with what both wrote. */
export async function mergeForm(adminId: string, form: MergeForm): Promise<FormOutcome<SaveResult>> {
  const { id, locale, theirs = null } = form
  const merging = {
    ...openEditor(form),
    openedWords: form['opened-words'],
    choices: {
      title: form['merge-title'],
      byline: form['merge-byline'],
      summary: form['merge-summary'],
      body: form['merge-body'],
    },
  }
  const saved = await saveMerged(adminId, id, theirs, postedWords(form), merging)
  if (saved.state !== 'saved') return refusalOf(saved, form)
  redirect(`/admin/updates/${id}?locale=${locale}&done=merged-${Date.now()}`)
}
