import { mailtoAddress } from '@/lib/letters/rules'

const OPENED = '/api/letter/opened'

/** Keeps the link to the mail program as the letter is typed; nothing of it leaves the page. */
export class LetterForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    const open = this.querySelector<HTMLAnchorElement>('[data-open]')
    if (!form || !open) return
    this.changeButtons()
    form.addEventListener('input', () => this.renew(open))
    // Browsers that go back restore what was typed without telling.
    addEventListener('pageshow', () => this.renew(open))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      open.click()
    })
    open.addEventListener('click', () => {
      navigator.sendBeacon(OPENED, new URLSearchParams({ locale: this.dataset.locale ?? '' }))
    })
  }

  private changeButtons(): void {
    const copy = this.querySelector<HTMLButtonElement>('[data-copy]')
    this.querySelector<HTMLButtonElement>('[data-make]')?.remove()
    if (!copy || !('clipboard' in navigator)) return
    copy.hidden = false
    copy.addEventListener('click', () => void this.copy())
  }

  private renew(open: HTMLAnchorElement): void {
    const to = (this.dataset.to ?? '').split(',').filter(Boolean)
    const { href, holdsText } = mailtoAddress({
      to,
      subject: this.typed('subject'),
      text: this.typed('text'),
    })
    open.href = href
    const notice = this.querySelector<HTMLElement>('[data-too-long]')
    if (notice) notice.hidden = holdsText
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.typed('text'))
    this.querySelector('[role=status]')?.replaceChildren(this.dataset.copied ?? '')
  }

  private typed(name: 'subject' | 'text'): string {
    return this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)?.value ?? ''
  }
}
