import {
  fieldsIn,
  isText,
  isTyped,
  isUntouched,
  enteredText,
  enterText,
  type Field,
} from '@/editor/typed/fields'

const early = new Map<Field, string>()
const listening = new AbortController()

// As this file is loaded, before React takes over the page's markup and sets texts and choices back to what was sent.
if (typeof document !== 'undefined') {
  for (const field of fieldsIn(document)) if (!isUntouched(field)) early.set(field, enteredText(field))
  const note = ({ target }: Event) => isTyped(target) && early.set(target, enteredText(target))
  document.addEventListener('input', note, { capture: true, signal: listening.signal })
}

/** Shows in a form what the page brought, so that whoever looks for changes finds those that come back after this. */
export function showBrought(form: HTMLFormElement): void {
  for (const field of early.keys()) if (field.form === form && isText(field)) field.value = field.defaultValue
}

/** Gives fields back what was typed into them while the page's scripts were loading. Once, when they have taken over. */
export function putBackEarly(): void {
  listening.abort()
  for (const [field, words] of early) if (field.isConnected) enterText(field, words)
  early.clear()
}
