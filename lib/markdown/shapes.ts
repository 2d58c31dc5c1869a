import type { Element, ElementContent, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { missingWords } from '@/lib/markdown/missing-words'
import { loadFirstAtOnce, pictureFigure } from '@/lib/markdown/pictures'
import { keyIn, type PictureEntry } from '@/lib/pictures/rules'

/** Drawings of the project that a text may place with `![caption](figure:NAME)`. */
export const FIGURES = ['border', 'tenfold'] as const
export type FigureName = (typeof FIGURES)[number]

const LATER = /^\s*\[!later\]\s*/

/** Pictures that a text may show, by key. `missing` are keys it shows in vain, `unshown` what else stands in place of a picture. */
export type Pictures = { known: ReadonlyMap<string, PictureEntry>; missing: string[]; unshown: string[] }

// What may hold a figure beside a paragraph.
const HOLDERS = new Set(['li', 'td', 'th', 'blockquote', 'div'])

/**
 * Gives sanitised prose the site's shapes: headings from level 2, figures for `figure:` and `picture:` images, links for
 * every other image (nothing is loaded from elsewhere), `> [!later]` as a note, and `rel` on links that leave.
 */
export function shape(pictures: Pictures) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'figure') return SKIP
      if (node.tagName === 'h1') node.tagName = 'h2'
      if (node.tagName === 'a') markOutside(node)
      if (node.tagName === 'blockquote') markLater(node)
      if (index === undefined || !parent) return
      const blocks = node.tagName === 'p' ? (drawingOf(node) ?? withPictures(node, pictures)) : null
      if (blocks) {
        parent.children.splice(index, 1, ...blocks)
        return index
      }
      if (node.tagName !== 'img') return
      const holder = 'tagName' in parent ? parent.tagName : ''
      const figure = HOLDERS.has(holder) ? figureOf(node, pictures) : null
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

// A picture stands between paragraphs, wherever in one its author wrote it; null when there is none.
function withPictures(paragraph: Element, pictures: Pictures): Element[] | null {
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

function figureOf({ properties }: Element, { known }: Pictures): Element | null {
  const picture = known.get(keyIn(String(properties.src)) ?? '')
  if (!picture) return null
  const { alt, title } = properties
  return pictureFigure({
    ...picture,
    alt: String(alt || picture.alt),
    caption: String(title || picture.caption),
  })
}

function withoutPicture(image: Element, inLink: boolean, pictures: Pictures): Element | Text {
  const src = String(image.properties.src ?? '')
  const isOutside = /^https?:/i.test(src)
  if (!isOutside && !isThere(src, pictures)) return missed(image, pictures)
  if (inLink || !isOutside) return captionOf(image)
  const text: Text = { type: 'text', value: String(image.properties.alt || src) }
  return { type: 'element', tagName: 'a', properties: { href: src, rel: ['noopener'] }, children: [text] }
}

function isThere(src: string, { known }: Pictures): boolean {
  return known.has(keyIn(src) ?? '') || FIGURES.some((figure) => src === `figure:${figure}`)
}

// An address that is not allowed, such as `data:`, is gone by now.
function missed(image: Element, { missing, unshown }: Pictures): Text {
  const { src, alt } = image.properties
  const key = /^picture:(.*)$/.exec(String(src))?.[1]
  const [list, name] =
    key === undefined ? [unshown, String(src || `![${String(alt ?? '')}]`)] : [missing, key]
  if (!list.includes(name)) list.push(name)
  return missingWords(String(alt ?? ''))
}

function captionOf(image: Element): Text {
  return { type: 'text', value: String(image.properties.alt ?? '') }
}
