import type { Conflict, SaveResult } from '@/editor/form-results'
import type { FormState } from '@/editor/form-state'
import type { SharedFields } from '@/lib/updates/schema'

/** What the words in an editor are based on: posted too, so that no newer ones are overwritten. */
export type EditBaseline = {
  /** When that was saved (ISO); empty if never. */
  editedAt: string
  isPending: boolean
  sharedFields: Partial<SharedFields>
  conflict?: Conflict
}

/** Without JavaScript every answer renders the page again, with refused words still based on what was first opened. */
export function initialBaseline(opened: EditBaseline, sent: FormState<SaveResult>): EditBaseline {
  const { editedAt = opened.editedAt, ...values } = sent.values
  const { date, slug } = opened.sharedFields
  const sharedFields = { date: values['opened-date'] ?? date, slug: values['opened-slug'] ?? slug }
  return nextBaseline({ ...opened, editedAt, sharedFields }, sent.result)
}

export function nextBaseline(
  baseline: EditBaseline,
  { saved, sharedFields, conflict = baseline.conflict }: SaveResult = {},
): EditBaseline {
  const next = { ...baseline, sharedFields: { ...baseline.sharedFields, ...sharedFields } }
  return saved
    ? { ...next, editedAt: saved.at, isPending: saved.isPending, conflict: undefined }
    : { ...next, conflict }
}
