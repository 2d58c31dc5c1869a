import { countShared } from './count-shared.ts'

export class DeviceShare extends HTMLElement {
  connectedCallback(): void {
    const { url, text } = this.dataset
    this.querySelector('button')?.addEventListener('click', () => {
      void navigator.share({ url, text }).then(() => countShared(this), ignore)
    })
  }
}

// Closing the menu without sharing is no error.
function ignore() {}
