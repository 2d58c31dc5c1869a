import { likelyCountry } from './likely-country.ts'

/** Preselects the country that the browser's time zone or language names, where nothing is chosen and nothing said to be wrong. */
export class CountryField extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select')
    // Browsers that go back have restored what was chosen by then.
    if (select) addEventListener('pageshow', () => preselect(select))
  }
}

function preselect(select: HTMLSelectElement): void {
  if (select.value !== '' || select.hasAttribute('aria-invalid')) return
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const country = likelyCountry(timeZone, navigator.language)
  if (country === null || ![...select.options].some(({ value }) => value === country)) return
  select.value = country
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
