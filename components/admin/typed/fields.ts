export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const NOT_TYPED = ['password', 'email', 'search', 'hidden', 'file', 'submit', 'button', 'checkbox', 'radio']

/** Whether words are typed or chosen there that are worth keeping; a password is not, nor whom somebody looks for. */
export function isTyped(target: unknown): target is Field {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type) && !target.readOnly
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Whether what stands in a field is what the page brought. */
export function isUntouched(field: Field): boolean {
  if (!(field instanceof HTMLSelectElement)) return field.value === field.defaultValue
  const options = [...field.options]
  const brought = options.find((option) => option.defaultSelected) ?? options[0]
  return brought === undefined || brought.value === field.value
}

/** Puts words into a field, as if somebody had: whoever listens to it hears of it, React too. */
export function write(field: Field, words: string): void {
  // React takes for unchanged what was written through the property that it has put on the element.
  field.value = ''
  const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
  for (const type of ['input', 'change']) {
    // Each time: what hears of the first may draw the field anew.
    property?.set?.call(field, words)
    field.dispatchEvent(new Event(type, { bubbles: true }))
  }
}

/** All such fields of a form, or of the page. */
export function fieldsIn(root: HTMLFormElement | Document): Field[] {
  const controls =
    root instanceof HTMLFormElement ? root.elements : root.querySelectorAll('input, textarea, select')
  return [...controls].filter(isTyped)
}
