import { fieldsIn, isUntouched, enteredText, enterText } from '@/editor/typed/fields'

/** What stood in a form when something was typed there last. */
export type KeptForm = { form: string; fields: { name: string; label: string; words: string }[] }

let path = ''
const typed = new Map<string, KeptForm>()

/** Remembers what stands in a form: should the page fail, or its site be renewed, it is put back. */
export function rememberTyped(form: HTMLFormElement): void {
  if (path !== location.pathname) typed.clear()
  path = location.pathname
  const fields = fieldsIn(form).map((field) => ({
    name: field.name,
    label: field.labels?.[0]?.textContent || field.name,
    words: enteredText(field),
  }))
  typed.set(nameOf(form), { form: nameOf(form), fields })
}

/** What was typed on this page; from then on this tab keeps it until `restoreTyped`. */
export function keepTyped(): KeptForm[] {
  if (path !== location.pathname || typed.size === 0) return kept()
  const forms = [...typed.values()]
  keep(forms)
  return forms
}

/** Writes back into a form what this tab kept of it, once, but for what somebody has typed since. False where it kept nothing. */
export function restoreTyped(form: HTMLFormElement): boolean {
  const forms = kept()
  const own = forms.find((each) => each.form === nameOf(form))
  if (!own) return false
  keep(forms.filter((each) => each !== own))
  const left = [...own.fields]
  for (const field of fieldsIn(form)) {
    // Of fields with one name each has words of its own.
    const at = left.findIndex(({ name }) => name === field.name)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (found && isUntouched(field) && found.words !== enteredText(field)) enterText(field, found.words)
  }
  return true
}

function kept(): KeptForm[] {
  const found = sessionStorage.getItem(keyOf())
  return found ? JSON.parse(found) : []
}

function keep(forms: KeptForm[]): void {
  try {
    if (forms.length === 0) sessionStorage.removeItem(keyOf())
    else sessionStorage.setItem(keyOf(), JSON.stringify(forms))
  } catch {
    // A full or forbidden store: what was typed is still on the page.
  }
}

function keyOf(): string {
  return `typed on ${location.pathname}`
}

function nameOf(form: HTMLFormElement): string {
  // A field called `id` would stand in the way of the property.
  return (
    form.getAttribute('id') || form.getAttribute('aria-label') || String([...document.forms].indexOf(form))
  )
}
