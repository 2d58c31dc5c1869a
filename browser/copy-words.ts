import { countShared } from './count-shared.ts'

export class CopyWords extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    const button = this.querySelector('button')
    if (!field || !button) return
    button.hidden = !('clipboard' in navigator)
    field.addEventListener('focus', () => field.select())
    button.addEventListener('click', () => void this.copy(field.value, button))
  }

  private async copy(value: string, button: HTMLButtonElement): Promise<void> {
    await navigator.clipboard.writeText(value)
    countShared(this)
    const { copied = '' } = this.dataset
    for (const place of [button, this.querySelector('[role=status]')]) place?.replaceChildren(copied)
  }
}
