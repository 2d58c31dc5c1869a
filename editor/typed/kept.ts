import { enteredText, enterText, fieldsIn, isUntouched } from '@/editor/typed/fields'

export type KeptForm = { form: string; fields: { name: string; label: string; words: string }[] }

let path = ''
const typed = new Map<string, KeptForm>()

/** Kept in case the page fails or a new release is deployed. */
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

export function keepTyped(): KeptForm[] {
  if (path !== location.pathname || typed.size === 0) return kept()
  const forms = [...typed.values()]
  keep(forms)
  return forms
}

/** Once, sparing fields typed in since. False where nothing was kept. */
export function restoreTyped(form: HTMLFormElement): boolean {
  const forms = kept()
  const own = forms.find((each) => each.form === nameOf(form))
  if (!own) return false
  keep(forms.filter((each) => each !== own))
  const left = [...own.fields]
  for (const field of fieldsIn(form)) {
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
    // The store is full or forbidden; what was typed is still on the page.
  }
}

function keyOf(): string {
  return `typed on ${location.pathname}`
}

function nameOf(form: HTMLFormElement): string {
  // A field named `id` would shadow the property.
  return (
    form.getAttribute('id') || form.getAttribute('aria-label') || String([...document.forms].indexOf(form))
  )
}
