import {
  enteredText,
  enterText,
  fieldsIn,
  isText,
  isTyped,
  isUntouched,
  type Field,
} from '@/editor/typed/fields'

const early = new Map<Field, string>()
const listening = new AbortController()

// Runs before React hydrates the page and resets fields.
if (typeof document !== 'undefined') {
  for (const field of fieldsIn(document)) if (!isUntouched(field)) early.set(field, enteredText(field))
  const note = ({ target }: Event) => isTyped(target) && early.set(target, enteredText(target))
  document.addEventListener('input', note, { capture: true, signal: listening.signal })
}

/** Resets texts, so that a listener registered now sees the restored ones as changes. */
export function showBrought(form: HTMLFormElement): void {
  for (const field of early.keys()) if (field.form === form && isText(field)) field.value = field.defaultValue
}

export function putBackEarly(): void {
  listening.abort()
  for (const [field, words] of early) if (field.isConnected) enterText(field, words)
  early.clear()
}
