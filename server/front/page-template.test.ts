import { expect, it } from 'vitest'
import { placeholder } from '@/lib/page-templates/placeholders'
import { pageTemplate } from './page-template.ts'

const at = placeholder
const LIST =
  '<select id="country" name="country" class="control">' +
  '<option value="">Choose</option><option value="MX">Mexico</option><option value="MXX">None</option></select>'

function filled(html: string, values: Record<string, string | undefined>, lists: string[] = []) {
  const pieces = pageTemplate(html, { names: Object.keys(values), lists }).fill(values)
  return pieces && Buffer.concat(pieces.map(({ plain }) => plain)).toString()
}

it('fills each place with its value, in text, in attributes and in addresses', () => {
  const html = `<a href="/es/confirm/${at('token')}">${at('name')}</a><input value="${at('name')}">${at('place')}`
  expect(filled(html, { token: 'a.b-c', name: 'Ana', place: 'Oaxaca' })).toBe(
    '<a href="/es/confirm/a.b-c">Ana</a><input value="Ana">Oaxaca',
  )
})

it.each([
  ['<b>"O\'Neil" & sons</b>', '&#60;b&#62;&#34;O&#39;Neil&#34; &#38; sons&#60;/b&#62;'],
  ['&lt;', '&#38;lt;'],
  ['$& $1 \\', '$&#38; $1 \\'],
  ['\nbelow', '&#10;below'],
])('reads no value as markup: %j', (value, shown) => {
  expect(filled(`<p>${at('name')}</p>`, { name: value })).toBe(`<p>${shown}</p>`)
})

it('reads no value as a place for another one', () => {
  const html = `<p>${at('name')}, ${at('place')}</p>`
  expect(filled(html, { name: at('place'), place: 'Texas' })).toBe(`<p>${at('place')}, Texas</p>`)
})

it('chooses the option of a list by its whole value', () => {
  const chosen = LIST.replace('"MX"', '"MX" selected=""')
  expect(filled(`<p>${at('name')}</p>${LIST}<p>`, { name: 'Ana', country: 'MX' }, ['country'])).toBe(
    `<p>Ana</p>${chosen}<p>`,
  )
})

it('makes no page where a list lacks the value', () => {
  expect(filled(LIST, { country: 'AQ' }, ['country'])).toBeNull()
})

it('keeps values of one visitor from another’s page', () => {
  const template = pageTemplate(`${at('name')}${LIST}${at('comment')}`, {
    names: ['name', 'country', 'comment'],
    lists: ['country'],
  })
  const first = template.fill({ name: 'Ana', country: 'MX', comment: 'Basta' })
  const second = template.fill({ name: 'Bob', country: '' })
  const text = (pieces = first) => String(pieces?.map(({ plain }) => plain.toString()).join(''))
  expect(text(second)).not.toMatch(/Ana|Basta|"MX" selected/)
  expect(text(second)).toContain('Bob')
  expect(text()).toMatch(/^Ana.*"MX" selected.*Basta$/)
})
