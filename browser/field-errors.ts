import type { FieldErrors } from '@/lib/signatures/schema'
import { element } from './element.ts'

/** The same markup as components/ui/field.tsx. */
export function markFields(form: HTMLFormElement, errors: FieldErrors, word: string): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const { field: name = '' } = field.dataset
    mark(field, name, errors[name] ?? [], word)
  }
}

export function errorSummary(title: string, errors: FieldErrors): HTMLElement {
  const lines = Object.entries(errors).map(([name, [message = '']]) => {
    const className = 'inline-block py-0.5 font-semibold decoration-current'
    return element('li', {}, element('a', { href: `#${name}`, className }, message))
  })
  const heading = element('h2', { id: 'error-summary', className: 'text-24' }, title)
  const summary = element(
    'div',
    { className: 'gutter-rule grid gap-1' },
    heading,
    element('ul', {}, ...lines),
  )
  summary.setAttribute('aria-labelledby', heading.id)
  return summary
}

function mark(field: HTMLElement, name: string, messages: string[], word: string): void {
  const control = field.querySelector<HTMLElement>('[name]')
  const wrong = messages.length > 0
  const hint = field.querySelector(`#${name}-hint`)
  field.querySelector(`#${name}-error`)?.remove()
  field.classList.toggle('gutter-rule', wrong)
  setOrRemove(control, 'aria-invalid', wrong && 'true')
  setOrRemove(control, 'aria-describedby', [hint?.id, wrong && `${name}-error`].filter(Boolean).join(' '))
  if (!wrong) return
  const className = 'leading-snug font-semibold text-accent'
  const spoken = element('span', { className: 'sr-only' }, `${word} `)
  const error = element('p', { id: `${name}-error`, className }, spoken, messages.join(' '))
  const above = control?.closest('label') ?? control
  above?.before(error)
  field.closest('details')?.setAttribute('open', '')
}

function setOrRemove(control: HTMLElement | null, attribute: string, value: string | false): void {
  if (value) control?.setAttribute(attribute, value)
  else control?.removeAttribute(attribute)
}
