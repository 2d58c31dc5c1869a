export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const NOT_TYPED = ['password', 'search', 'hidden', 'file', 'submit', 'button', 'reset', 'image']
/** Passwords, shown or not: they are neither kept nor shown again. */
export const SECRETS = '[autocomplete$=-password]'

const BOXES = ['checkbox', 'radio']

export function isTyped(target: unknown): target is Field {
  if (target instanceof HTMLInputElement)
    return !NOT_TYPED.includes(target.type) && !target.readOnly && !target.matches(SECRETS)
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLSelectElement
}

export function isText(field: Field): field is HTMLInputElement | HTMLTextAreaElement {
  return !(field instanceof HTMLSelectElement) && !isBox(field)
}

export function enteredText(field: Field): string {
  if (!isBox(field)) return field.value
  return field.checked ? 'ticked' : ''
}

export function isUntouched(field: Field): boolean {
  if (isBox(field)) return field.checked === field.defaultChecked
  if (isText(field)) return field.value === field.defaultValue
  const options = [...(field as HTMLSelectElement).options]
  const brought = options.find((option) => option.defaultSelected) ?? options[0]
  return brought === undefined || brought.value === field.value
}

/** As if typed, so that listeners react, React included. */
export function enterText(field: Field, words: string): void {
  if (isBox(field)) {
    if (enteredText(field) !== words) field.click()
    return
  }
  // React ignores a value set through the property that it defines on the element.
  field.value = ''
  const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
  for (const type of ['input', 'change']) {
    // Set each time: a listener to the first event may redraw the field.
    property?.set?.call(field, words)
    field.dispatchEvent(new Event(type, { bubbles: true }))
  }
}

export function fieldsIn(root: HTMLFormElement | Document): Field[] {
  const controls =
    root instanceof HTMLFormElement ? root.elements : root.querySelectorAll('input, textarea, select')
  return [...controls].filter(isTyped)
}

function isBox(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && BOXES.includes(field.type)
}
