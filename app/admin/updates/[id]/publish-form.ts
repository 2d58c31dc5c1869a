import { refresh } from 'next/cache'
import { problemsByField, type PublishNowForm } from '@/app/admin/updates/editor-form'
import {
  chosenLanguages,
  openEditor,
  postedWords,
  publicMessage,
  savedResult,
} from '@/app/admin/updates/posted'
import { refusalOf } from '@/app/admin/updates/refusals'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { saveAndPublish } from '@/lib/updates/save-and-publish'

export async function publishForm(adminId: string, form: PublishNowForm): Promise<FormOutcome<SaveResult>> {
  const publishing = { ...openEditor(form), locales: await chosenLanguages(form) }
  const published = await saveAndPublish(adminId, form.id, form.editedAt, postedWords(form), publishing)
  if (published.state !== 'published' && published.state !== 'unpublished') return refusalOf(published, form)

  const result = savedResult(form, { ...published, isPending: false })
  refresh()
  if (published.state === 'unpublished')
    return { result: { ...result, problems: problemsByField(published.problems) } }
  return { values: {}, result, message: await publicMessage(form) }
}
