export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const NOT_TYPED = ['password', 'search', 'hidden', 'file', 'submit', 'button', 'reset', 'image']
const BOXES = ['checkbox', 'radio']

/** Whether something is typed or chosen there that is worth keeping; a password is not, nor whom somebody looks for. */
export function isTyped(target: unknown): target is Field {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type) && !target.readOnly
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLSelectElement
}

/** Whether words are typed there, which takes longer than a choice. */
export function isText(field: Field): field is HTMLInputElement | HTMLTextAreaElement {
  return !(field instanceof HTMLSelectElement) && !isBox(field)
}

/** What stands in a field; of a box, whether it is ticked. */
export function enteredText(field: Field): string {
  if (!isBox(field)) return field.value
  return field.checked ? 'ticked' : ''
}

/** Whether what stands in a field is what the page brought. */
export function isUntouched(field: Field): boolean {
  if (isBox(field)) return field.checked === field.defaultChecked
  if (isText(field)) return field.value === field.defaultValue
  const options = [...(field as HTMLSelectElement).options]
  const brought = options.find((option) => option.defaultSelected) ?? options[0]
  return brought === undefined || brought.value === field.value
}

/** Puts back what stood in a field, as if somebody had: whoever listens to it hears of it, React too. */
export function enterText(field: Field, words: string): void {
  if (isBox(field)) {
    if (enteredText(field) !== words) field.click()
    return
  }
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

function isBox(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && BOXES.includes(field.type)
}
