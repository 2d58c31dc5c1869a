import { expect, it } from 'vitest'
import { toHtml } from '@/lib/markdown/html'
import { parseMarkdown } from '@/lib/markdown/parse'
import { leadPicture } from '@/lib/markdown/pictures'

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

it('shows a picture as one JPEG by its whole address', () => {
  const forms = [
    { name: '1600.webp', width: 1600, height: 900 },
    { name: '1200.jpg', width: 1200, height: 675 },
  ]
  const picture = { key: 'k'.repeat(16), alt: 'A march', caption: 'Caption', credit: 'Photo: A', forms }
  const { content } = parseMarkdown(`![](picture:${picture.key})`, [], [picture])
  expect(toHtml(content, PAGE)).toBe(
    '<figure><img src="https://example.org/pictures/kkkkkkkkkkkkkkkk/1200.jpg" width="600" height="338" alt="A march">' +
      '<figcaption>Caption <span>Photo: A</span></figcaption></figure>',
  )
  expect(leadPicture(content)).toEqual({
    path: '/pictures/kkkkkkkkkkkkkkkk/1200.jpg',
    width: 1200,
    height: 675,
    alt: 'A march',
  })
})

it('leaves the prose as it was', () => {
  const { content } = parseMarkdown('A[@a]', [{ key: 'a' }])
  const before = structuredClone(content)
  toHtml(content, PAGE)
  expect(content).toEqual(before)
})
