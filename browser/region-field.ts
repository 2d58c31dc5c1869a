import { foldSpelling } from '@/lib/text/rules'
import { element } from './element.ts'

/** Puts the list of states in the place of the text where the chosen country has one (components/signatures/region-field.tsx). */
export class RegionField extends HTMLElement {
  private readonly lists = new Map<string, HTMLSelectElement>()

  connectedCallback(): void {
    const text = this.querySelector('input')
    const label = this.querySelector('label')
    const country = this.closest('form')?.querySelector<HTMLSelectElement>('[name=country]')
    if (!text || !label || !country) return
    const [anywhere, state] = [label.textContent, this.dataset.state ?? '']
    let shown: HTMLInputElement | HTMLSelectElement = text
    const update = () => {
      const list = this.listOf(country.value, text)
      const next = list ?? text
      if (next === shown) return
      if (list) chooseWritten(list, text)
      for (const name of ['aria-invalid', 'aria-describedby']) copyAttribute(name, shown, next)
      shown.replaceWith(next)
      label.textContent = list ? state : anywhere
      shown = next
    }
    country.addEventListener('change', update)
    // Browsers that go back restore the country without telling.
    addEventListener('pageshow', update)
    update()
  }

  private listOf(country: string, { id, name, className, autocomplete }: HTMLInputElement) {
    const { regions = '', choose = '' } = this.dataset
    const lines = regions.split('\n').filter((line) => line.startsWith(`${country}-`))
    if (lines.length === 0 || this.lists.has(country)) return this.lists.get(country)
    const options = lines.map((line) => {
      const end = line.indexOf(' ')
      return element('option', { value: line.slice(0, end) }, line.slice(end + 1))
    })
    const first = element('option', { value: '' }, choose)
    const list = element('select', { id, name, className, autocomplete }, first, ...options)
    this.lists.set(country, list)
    return list
  }
}

// What is no state of the country stays written, for this list as for the next country.
function chooseWritten(list: HTMLSelectElement, text: HTMLInputElement): void {
  const written = foldSpelling(text.value)
  if (!written) return
  const option = [...list.options].find(({ value, text: name }) =>
    [value, value.split('-').at(-1) ?? '', name].some((spelling) => foldSpelling(spelling) === written),
  )
  const { value } = option ?? text
  if (option) text.value = ''
  else list.append(element('option', { value }, value))
  list.value = value
}

function copyAttribute(name: string, from: Element, to: Element): void {
  const value = from.getAttribute(name)
  if (value === null) to.removeAttribute(name)
  else to.setAttribute(name, value)
}
