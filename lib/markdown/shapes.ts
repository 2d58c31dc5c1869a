import type { Element, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** Drawings of the project that a text may place with `![caption](figure:NAME)`. */
export const FIGURES = ['border', 'tenfold'] as const
export type FigureName = (typeof FIGURES)[number]

const LATER = /^\s*\[!later\]\s*/

/**
 * Gives sanitised prose the site's shapes: headings from level 2, figures for `figure:` images, links for every other
 * image (nothing is loaded from elsewhere), `> [!later]` as a note, and `rel` on links that leave.
 */
export function shape() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'h1') node.tagName = 'h2'
      if (node.tagName === 'a') markOutside(node)
      if (node.tagName === 'blockquote') markLater(node)
      if (index === undefined || !parent) return
      const figure = node.tagName === 'p' ? figureOf(node) : null
      if (figure) {
        parent.children[index] = figure
        return SKIP
      }
      if (node.tagName === 'img')
        parent.children[index] = withoutPicture(node, 'tagName' in parent && parent.tagName === 'a')
    })
  }
}

function markOutside(link: Element): void {
  if (/^https?:/i.test(String(link.properties.href ?? ''))) link.properties.rel = ['noopener']
}

function markLater(quote: Element): void {
  const paragraph = quote.children.find((child): child is Element => child.type === 'element')
  const first = paragraph?.children[0]
  if (paragraph?.tagName !== 'p' || first?.type !== 'text' || !LATER.test(first.value)) return
  first.value = first.value.replace(LATER, '')
  quote.tagName = 'div'
  quote.properties = { className: ['later'], role: 'note' }
}

function figureOf(paragraph: Element): Element | null {
  const [image, ...others] = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  if (others.length > 0 || image?.type !== 'element' || image.tagName !== 'img') return null
  const name = FIGURES.find((figure) => image.properties.src === `figure:${figure}`)
  if (!name) return null
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [captionOf(image)],
  }
  return { type: 'element', tagName: 'figure', properties: { dataFigure: name }, children: [caption] }
}

function withoutPicture(image: Element, inLink: boolean): Element | Text {
  const src = String(image.properties.src ?? '')
  if (inLink || !/^https?:/i.test(src)) return captionOf(image)
  const text: Text = { type: 'text', value: String(image.properties.alt || src) }
  return { type: 'element', tagName: 'a', properties: { href: src, rel: ['noopener'] }, children: [text] }
}

function captionOf(image: Element): Text {
  return { type: 'text', value: String(image.properties.alt ?? '') }
}
