import type { Conflict, SaveResult } from '@/editor/form-results'
import type { FormState } from '@/editor/form-state'
import type { DateAndSlug } from '@/lib/updates/schema'

/** What the words in an editor are based on: posted too, so that no newer ones are overwritten. */
export type EditBaseline = {
  /** When that was saved (ISO); empty if never. */
  editedAt: string
  isPending: boolean
  /** Their fingerprint, where two texts can be kept field by field. */
  openedWords?: string
  dateAndSlug: Partial<DateAndSlug>
  conflict?: Conflict
}

/** Without JavaScript every answer renders the page again, with refused words still based on what was first opened. */
export function initialBaseline(opened: EditBaseline, sent: FormState<SaveResult>): EditBaseline {
  const { editedAt = opened.editedAt, ...values } = sent.values
  const { date, slug } = opened.dateAndSlug
  const openedWords = values['opened-words'] ?? opened.openedWords
  const dateAndSlug = { date: values['opened-date'] ?? date, slug: values['opened-slug'] ?? slug }
  return nextBaseline({ ...opened, editedAt, openedWords, dateAndSlug }, sent.result)
}

export function nextBaseline(
  baseline: EditBaseline,
  { saved, openedWords = baseline.openedWords, dateAndSlug, conflict = baseline.conflict }: SaveResult = {},
): EditBaseline {
  const next = { ...baseline, dateAndSlug: { ...baseline.dateAndSlug, ...dateAndSlug } }
  return saved
    ? { ...next, editedAt: saved.at, isPending: saved.isPending, openedWords, conflict: undefined }
    : { ...next, conflict }
}
