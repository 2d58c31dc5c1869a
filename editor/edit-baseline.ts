import type { Conflict, SaveResult } from '@/editor/form-results'
import type { FormState } from '@/editor/form-state'
import type { SharedFields } from '@/lib/updates/schema'

/** What the words in an open editor were made from: sent along, so that nothing is overwritten unseen. */
export type EditBaseline = {
  /** When the words had been saved that those in its fields are made from (ISO); empty where there were none. */
  editedAt: string
  /** Whether they are pending changes to words that are public or scheduled. */
  isPending: boolean
  /** Date and address as they are saved, as far as it was told. */
  sharedFields: Partial<SharedFields>
  /** What somebody else saved since, until somebody chooses. */
  conflict?: Conflict
}

/**
 * The baseline of an editor when its page is drawn. Without JavaScript that is after every answer, and what was refused then
 * stands in the fields: it is still made from what it was opened with, whatever the page would show otherwise.
 */
export function initialBaseline(opened: EditBaseline, sent: FormState<SaveResult>): EditBaseline {
  const { editedAt = opened.editedAt, ...values } = sent.values
  const { date, slug } = opened.sharedFields
  const sharedFields = { date: values['opened-date'] ?? date, slug: values['opened-slug'] ?? slug }
  return nextBaseline({ ...opened, editedAt, sharedFields }, sent.result)
}

/** The baseline after a save, which may have come from one of the buttons or from the editor itself. */
export function nextBaseline(
  baseline: EditBaseline,
  { saved, sharedFields, conflict = baseline.conflict }: SaveResult = {},
): EditBaseline {
  const next = { ...baseline, sharedFields: { ...baseline.sharedFields, ...sharedFields } }
  return saved
    ? { ...next, editedAt: saved.at, isPending: saved.isPending, conflict: undefined }
    : { ...next, conflict }
}
