import { localeOfField } from '@/lib/i18n/locales'

export type LocalDraft = { at: string; words: [string, string][] }

/** Keeps unsaved words in sessionStorage: they survive a reload, but not the closed tab. */
export function saveLocalDraft(form: HTMLFormElement): void {
  const draft: LocalDraft = { at: new Date().toISOString(), words: wordsIn(form) }
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(draft))
  } catch {
    // The store is full or forbidden; the words are still in the form.
  }
}

export function discardLocalDraft(form: HTMLFormElement): void {
  sessionStorage.removeItem(keyOf(form))
}

export function findLocalDraft(form: HTMLFormElement): LocalDraft | null {
  const kept = sessionStorage.getItem(keyOf(form))
  if (!kept) return null
  const draft: LocalDraft = JSON.parse(kept)
  return JSON.stringify(draft.words) === JSON.stringify(wordsIn(form)) ? null : draft
}

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

// Untouched dates and addresses are left out: restoring them would undo what somebody else has set since.
function wordsIn(form: HTMLFormElement): [string, string][] {
  const fields = new FormData(form)
  const entries = [...fields].map(([name, value]): [string, string] => [name, String(value)])
  return entries.filter(([name, value]) => {
    const locale = localeOfField(name)
    return locale && value !== fields.get(`opened-${name.slice(`${locale}-`.length)}`)
  })
}
