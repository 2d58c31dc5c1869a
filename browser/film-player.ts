import { element } from './element.ts'

/** Nothing is requested from the video host before a click. */
export class FilmPlayer extends HTMLElement {
  connectedCallback(): void {
    const { player } = this.dataset
    if (!player) return
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      this.play(player)
    })
  }

  private play(player: string): void {
    const frame = Object.assign(document.createElement('iframe'), {
      title: this.dataset.title ?? '',
      allow: 'autoplay; fullscreen; picture-in-picture',
      allowFullscreen: true,
      referrerPolicy: 'strict-origin-when-cross-origin',
      className: 'block aspect-video w-full border-2 border-ink',
      src: player,
    })
    const poster = [...this.childNodes]
    const close = element(
      'button',
      { type: 'button', className: 'btn-link justify-self-start' },
      this.dataset.close ?? '',
    )
    close.addEventListener('click', () => {
      this.replaceChildren(...poster)
      this.querySelector('a')?.focus()
    })
    this.replaceChildren(frame, close)
    frame.focus()
  }
}
