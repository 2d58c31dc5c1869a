import { expect, it } from 'vitest'
import { toHtml } from '@/lib/markdown/html'
import { parseMarkdown } from '@/lib/markdown/parse'

const PAGE = 'https://example.org/updates/one'

function html(markdown: string): string {
  return toHtml(parseMarkdown(markdown, [{ key: 'a' }]).content, PAGE)
}

it('makes every address absolute from the page', () => {
  expect(html('[in](/donate) [out](https://example.com/x) A[@a]')).toBe(
    '<p><a href="https://example.org/donate">in</a> <a href="https://example.com/x">out</a> ' +
      'A<sup><a href="https://example.org/updates/one#ref-1">[1]</a></sup></p>',
  )
})

it('shows figures as their caption', () => {
  expect(html('![Each line](figure:border)')).toBe('<figure><figcaption>Each line</figcaption></figure>')
})

it('leaves the prose as it was', () => {
  const { content } = parseMarkdown('A[@a]', [{ key: 'a' }])
  const before = structuredClone(content)
  toHtml(content, PAGE)
  expect(content).toEqual(before)
})
