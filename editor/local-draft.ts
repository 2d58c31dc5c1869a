import { localeOfField } from '@/lib/i18n/locales'

/** What a form held before it was saved, by field, and when that was (ISO). */
export type LocalDraft = { at: string; words: [string, string][] }

/**
 * Keeps a form's words in this tab until they are saved: a reload or a lost connection loses nothing, and nothing stays in
 * the browser once the tab is closed.
 */
export function saveLocalDraft(form: HTMLFormElement): void {
  const draft: LocalDraft = { at: new Date().toISOString(), words: wordsIn(form) }
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(draft))
  } catch {
    // A full or forbidden store: the words are still in the form.
  }
}

export function discardLocalDraft(form: HTMLFormElement): void {
  sessionStorage.removeItem(keyOf(form))
}

/** Words that this tab kept and that differ from what the form shows; null when there are none. */
export function findLocalDraft(form: HTMLFormElement): LocalDraft | null {
  const kept = sessionStorage.getItem(keyOf(form))
  if (!kept) return null
  const draft: LocalDraft = JSON.parse(kept)
  return JSON.stringify(draft.words) === JSON.stringify(wordsIn(form)) ? null : draft
}

/** Writes kept words into a form, as if they were typed. */
export function restoreLocalDraft(form: HTMLFormElement, { words }: LocalDraft): void {
  for (const [name, value] of words) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

function keyOf(form: HTMLFormElement): string {
  return `${form.getAttribute('id')}-${String(new FormData(form).get('id'))}`
}

// A date or an address that nobody typed is left out: put back, it would undo what somebody else has set since.
function wordsIn(form: HTMLFormElement): [string, string][] {
  const fields = new FormData(form)
  const entries = [...fields].map(([name, value]): [string, string] => [name, String(value)])
  return entries.filter(([name, value]) => {
    const locale = localeOfField(name)
    return locale && value !== fields.get(`opened-${name.slice(`${locale}-`.length)}`)
  })
}
