type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

// The page's own, chosen files, and what nobody may find in a browser.
const NOT_KEPT = ['hidden', 'file', 'password', 'submit', 'button']

/** Keeps in this tab what is typed in a form, until its page is loaded again. */
export function keepFields(form: HTMLFormElement): void {
  const fields = [...form.elements].filter(isTyped).map(({ name }) => name)
  const texts = [...new FormData(form)].filter(([name]) => fields.includes(name))
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(texts))
  } catch {
    // A full or forbidden store: what was typed is still in the fields.
  }
}

/** Writes back into a form what was kept of it, once. Returns whether there was anything. */
export function putFieldsBack(form: HTMLFormElement): boolean {
  const kept = sessionStorage.getItem(keyOf(form))
  if (!kept) return false
  sessionStorage.removeItem(keyOf(form))
  const values: [string, string][] = JSON.parse(kept)
  for (const field of form.elements) if (isTyped(field)) putBack(field, values)
  form.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

function putBack(field: Field, values: [string, string][]): void {
  const own = values.filter(([name]) => name === field.name).map(([, value]) => value)
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
    field.checked = own.includes(field.value)
    return
  }
  const [value] = own
  if (value === undefined) return
  field.value = value
  // Of fields with one name each has a value of its own.
  values.splice(
    values.findIndex(([name]) => name === field.name),
    1,
  )
}

function isTyped(element: Element): element is Field {
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  return isField && element.name !== '' && !NOT_KEPT.includes(element.type)
}

function keyOf(form: HTMLFormElement): string {
  return `form ${location.pathname} ${form.getAttribute('aria-label') ?? form.id}`
}
