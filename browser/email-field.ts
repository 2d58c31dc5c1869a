import { suggestedAddress } from '@/lib/email-address/rules'
import { element } from './element.ts'

/** Asks about a slip in the domain of an address, once its field is left, and corrects it at a press of a button. */
export class EmailField extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input) return
    input.addEventListener('change', () => this.ask(input))
    // Browsers that go back restore the address without telling.
    addEventListener('pageshow', () => this.ask(input))
  }

  private ask(input: HTMLInputElement): void {
    const suggested = suggestedAddress(input.value)
    this.querySelector('[data-suggestion]')?.replaceChildren(
      ...(suggested === null ? [] : this.question(suggested, input)),
    )
  }

  private question(suggested: string, input: HTMLInputElement): (Node | string)[] {
    const [before = '', after = ''] = (this.dataset.question ?? '').split('#')
    const button = element('button', { type: 'button', className: 'btn-link font-semibold' }, suggested)
    button.addEventListener('click', () => {
      input.value = suggested
      this.ask(input)
      input.focus()
    })
    return [before, button, after]
  }
}
