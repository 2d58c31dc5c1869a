import type { Conflict, FormState } from '@/components/admin/form-state'
import type { UpdateFields } from '@/lib/updates/schema'

/** What an open editor goes by, and sends along so that nothing is overwritten unseen. */
export type Known = {
  /** When the words had been saved that those in its fields are made from (ISO); empty where there were none. */
  editedAt: string
  /** Whether they are kept beside words that are public or scheduled. */
  beside: boolean
  /** Date and address as they are saved, as far as it was told. */
  shared: Partial<UpdateFields>
  /** What somebody else saved since, until somebody chooses. */
  conflict?: Conflict
}

/**
 * What an editor knows when its page is drawn. Without JavaScript that is after every answer, and what was refused then
 * stands in the fields: it is still made from what it was opened with, whatever the page would show otherwise.
 */
export function knownAtFirst(opened: Known, sent: FormState): Known {
  const { editedAt = opened.editedAt, ...values } = sent.values
  const { date, slug } = opened.shared
  const shared = { date: values['opened-date'] ?? date, slug: values['opened-slug'] ?? slug }
  return learn({ ...opened, editedAt, shared }, sent)
}

/** What an editor knows after an answer, which may come to one of its buttons or to what it saved by itself. */
export function learn(known: Known, { saved, shared, conflict = known.conflict }: FormState): Known {
  const told = { ...known, shared: { ...known.shared, ...shared } }
  return saved
    ? { ...told, editedAt: saved.at, beside: saved.beside, conflict: undefined }
    : { ...told, conflict }
}
