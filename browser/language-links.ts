import { element } from './element.ts'

const CLOSED = 'language-offer-closed'

/** Where the browser prefers another language in which the page is written, says so in that language, until it is closed. */
export class LanguageLinks extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')]
    // Who has chosen a language is not asked again.
    for (const link of links) link.addEventListener('click', close)
    const preferred = preferredOf(links)
    if (!preferred || isClosed()) return
    const { href, hreflang, lang, dir, dataset } = preferred
    const { offer = '', close: label = '' } = dataset
    const button = element('button', { type: 'button', textContent: '×', ariaLabel: label })
    const line = element('p', { lang, dir, className: 'language-offer' })
    const link = element('a', { href, hreflang, textContent: offer })
    link.addEventListener('click', close)
    button.addEventListener('click', () => {
      close()
      line.remove()
    })
    line.append(link, ' ', button)
    this.append(line)
  }
}

function preferredOf(links: HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  const written = [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=alternate]:not([type])')]
  const languages = written.map(({ hreflang }) => hreflang)
  const preferred = navigator.languages
    .map((tag) => tag.split('-')[0] ?? '')
    .find((language) => language === document.documentElement.lang || languages.includes(language))
  return links.find(({ hreflang }) => hreflang === preferred && languages.includes(hreflang))
}

function close(): void {
  try {
    sessionStorage.setItem(CLOSED, 'yes')
  } catch {
    // Browsers that keep nothing ask again on the next page.
  }
}

function isClosed(): boolean {
  try {
    return sessionStorage.getItem(CLOSED) !== null
  } catch {
    return false
  }
}
