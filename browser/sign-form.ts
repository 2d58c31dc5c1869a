import { SCRIPTS_FIELD } from '@/lib/signatures/hidden-fields-schema'
import type { FieldErrors } from '@/lib/signatures/schema'
import { element } from './element.ts'
import { errorSummary, markFields } from './field-errors.ts'
import { sign } from './sign.ts'
import { rememberAddress } from './typed-address.ts'

/** Sends the form without leaving the page. Its texts are data attributes of components/signatures/sign-form.tsx. */
export class SignForm extends HTMLElement {
  private sending = false
  private label = ''

  connectedCallback(): void {
    this.label = this.button?.textContent ?? ''
    this.form?.addEventListener('submit', (event) => void this.send(event))
    // The back/forward cache may restore the page while it was sending.
    addEventListener('pageshow', () => this.setSending(false))
    this.querySelector<HTMLElement>('[role=alert]')?.focus()
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form')
  }

  private get button(): HTMLButtonElement | null {
    return this.querySelector('button[type=submit]')
  }

  private async send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.sending || !this.form) return
    this.setSending(true)
    const { challenge, thanks = '', proving = '' } = this.dataset
    const answer = await sign(this.form, {
      challenge: challenge ? JSON.parse(challenge) : null,
      thanks,
      working: () => this.say(proving),
    })
    if ('byItself' in answer) return this.sendsItself(this.form)
    if ('pending' in answer) return this.leave(this.form)
    this.setSending(false)
    if ('errors' in answer) this.showErrors(answer.errors)
    else if ('tooMany' in answer) this.showFailure(this.tooMany(answer.tooMany.minutes))
    else this.showFailure(this.dataset[answer.failure] ?? '')
  }

  private leave(form: HTMLFormElement): void {
    if (this.dataset.remembers !== undefined) rememberAddress(form)
    location.assign(this.dataset.thanks ?? '/')
  }

  private say(words: string): void {
    this.querySelector('[role=status]')?.replaceChildren(words)
  }

  private sendsItself(form: HTMLFormElement): void {
    form.append(element('input', { type: 'hidden', name: SCRIPTS_FIELD, value: 'off' }))
    form.submit()
  }

  private tooMany(minutes: number): string {
    return (this.dataset.tooMany ?? '').replace('#', String(minutes))
  }

  private setSending(sending: boolean): void {
    this.sending = sending
    if (!sending) this.say('')
    if (!this.button) return
    this.button.replaceChildren(sending ? (this.dataset.sending ?? '') : this.label)
    if (sending) this.button.setAttribute('aria-disabled', 'true')
    else this.button.removeAttribute('aria-disabled')
  }

  private showErrors(errors: FieldErrors): void {
    const titles: string[] = JSON.parse(this.dataset.titles ?? '[]')
    const wrong = Object.keys(errors).length
    this.alert(errorSummary(titles[wrong - 1] ?? '', errors), errors)
  }

  private showFailure(words: string): void {
    this.alert(element('div', { className: 'gutter-rule font-semibold' }, words), {})
  }

  private alert(alert: HTMLElement, errors: FieldErrors): void {
    if (!this.form) return
    markFields(this.form, errors, this.dataset.error ?? '')
    this.querySelector('[role=alert]')?.remove()
    Object.assign(alert, { role: 'alert', tabIndex: -1 })
    this.form.before(alert)
    alert.focus()
  }
}
