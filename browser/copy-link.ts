import { countShared } from './count-shared.ts'

export class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    const button = this.querySelector('button')
    if (!input || !button) return
    button.hidden = !('clipboard' in navigator)
    input.addEventListener('focus', () => input.select())
    button.addEventListener('click', () => void this.copy(input.value, button))
  }

  private async copy(value: string, button: HTMLButtonElement): Promise<void> {
    await navigator.clipboard.writeText(value)
    countShared('link')
    const { copied = '' } = this.dataset
    for (const place of [button, this.querySelector('[role=status]')]) place?.replaceChildren(copied)
  }
}
