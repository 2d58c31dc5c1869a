import type { Element, ElementContent, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { missingText } from '@/lib/markdown/missing-text'
import { loadFirstAtOnce, pictureFigure } from '@/lib/markdown/pictures'
import { pictureKeyIn, type PictureEntry } from '@/lib/pictures/rules'

/** The site's drawings, which a text shows with `![caption](figure:NAME)`. */
export const FIGURES = ['border', 'tenfold'] as const
export type FigureName = (typeof FIGURES)[number]

const LATER = /^\s*\[!later\]\s*/

/** TextPictures by key; `missing` keys do not exist, `unshown` are other images that cannot be shown. */
export type TextPictures = { known: ReadonlyMap<string, PictureEntry>; missing: string[]; unshown: string[] }

const FIGURE_PARENTS = new Set(['li', 'td', 'th', 'blockquote', 'div'])

/** Headings from level 2, figures for pictures, links for other images (nothing loads from elsewhere), and `[!later]` notes. */
export function shape(pictures: TextPictures) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'figure') return SKIP
      if (node.tagName === 'h1') node.tagName = 'h2'
      if (node.tagName === 'a') markOutside(node)
      if (node.tagName === 'blockquote') markLater(node)
      if (node.tagName === 'p') markFigure(node)
      if (index === undefined || !parent) return
      const blocks = node.tagName === 'p' ? (drawingOf(node) ?? withPictures(node, pictures)) : null
      if (blocks) {
        parent.children.splice(index, 1, ...blocks)
        return index
      }
      if (node.tagName !== 'img') return
      const holder = 'tagName' in parent ? parent.tagName : ''
      const figure = FIGURE_PARENTS.has(holder) ? figureOf(node, pictures) : null
      parent.children[index] = figure ?? withoutPicture(node, holder === 'a', pictures)
      return SKIP
    })
    loadFirstAtOnce(tree)
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

// A paragraph that is bold as a whole, such as `**$266 million**`, may be set as a figure.
function markFigure(paragraph: Element): void {
  const [bold, ...others] = paragraph.children
  if (others.length > 0 || bold?.type !== 'element' || bold.tagName !== 'strong') return
  paragraph.properties = { className: ['figure'] }
}

function drawingOf(paragraph: Element): Element[] | null {
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
  return [{ type: 'element', tagName: 'figure', properties: { dataFigure: name }, children: [caption] }]
}

// A figure cannot be inside a paragraph, so it splits it.
function withPictures(paragraph: Element, pictures: TextPictures): Element[] | null {
  const blocks: Element[] = []
  let words: ElementContent[] = []
  const endWords = () => {
    if (words.some((word) => word.type !== 'text' || word.value.trim() !== ''))
      blocks.push({ ...paragraph, children: words })
    words = []
  }
  for (const child of paragraph.children) {
    const figure = child.type === 'element' && child.tagName === 'img' ? figureOf(child, pictures) : null
    if (figure) {
      endWords()
      blocks.push(figure)
    } else words.push(child)
  }
  endWords()
  return blocks.some(({ tagName }) => tagName === 'figure') ? blocks : null
}

function figureOf({ properties }: Element, { known }: TextPictures): Element | null {
  const picture = known.get(pictureKeyIn(String(properties.src)) ?? '')
  if (!picture) return null
  const { alt, title } = properties
  return pictureFigure({
    ...picture,
    ...(alt ? { alt: String(alt), altIn: undefined } : {}),
    ...(title ? { caption: String(title), captionIn: undefined } : {}),
  })
}

function withoutPicture(image: Element, inLink: boolean, pictures: TextPictures): Element | Text {
  const src = String(image.properties.src ?? '')
  const isOutside = /^https?:/i.test(src)
  if (!isOutside && !isThere(src, pictures)) return noteMissing(image, pictures)
  if (inLink || !isOutside) return captionOf(image)
  const text: Text = { type: 'text', value: String(image.properties.alt || src) }
  return { type: 'element', tagName: 'a', properties: { href: src, rel: ['noopener'] }, children: [text] }
}

function isThere(src: string, { known }: TextPictures): boolean {
  return known.has(pictureKeyIn(src) ?? '') || FIGURES.some((figure) => src === `figure:${figure}`)
}

// The sanitiser has removed addresses such as `data:`.
function noteMissing(image: Element, { missing, unshown }: TextPictures): Text {
  const { src, alt } = image.properties
  const key = /^picture:(.*)$/.exec(String(src))?.[1]
  const [list, name] =
    key === undefined ? [unshown, String(src || `![${String(alt ?? '')}]`)] : [missing, key]
  if (!list.includes(name)) list.push(name)
  return missingText(String(alt ?? ''))
}

function captionOf(image: Element): Text {
  return { type: 'text', value: String(image.properties.alt ?? '') }
}
