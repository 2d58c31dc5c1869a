import type { Element, ElementContent, Root } from 'hast'
import { EXIT, visit } from 'unist-util-visit'
import {
  jpegVariant,
  pageVariants,
  pictureAddress,
  sharedPicture,
  type PictureEntry,
  type SharedPicture,
} from '@/lib/pictures/rules'

declare module 'hast' {
  interface ElementData {
    picture?: PictureEntry
  }
}

/** The prose column is 40rem wide where the screen allows. */
const SIZES = '(min-width: 42rem) 40rem, calc(100vw - 2rem)'
const FIRST_BLOCKS = 2

/** A picture as a responsive figure, with its size reserved while it loads. */
export function pictureFigure(picture: PictureEntry): Element {
  const forms = pageVariants(picture)
  const widest = forms.at(-1)
  const image = element('img', {
    src: pictureAddress(picture.key, widest?.name ?? ''),
    srcSet: forms.map(({ name, width }) => `${pictureAddress(picture.key, name)} ${width}w`).join(', '),
    sizes: SIZES,
    width: widest?.width,
    height: widest?.height,
    alt: picture.alt,
    ...picture.altIn,
    loading: 'lazy',
    decoding: 'async',
  })
  const figure = element('figure', { className: ['picture'] }, [image, ...captionOf(picture)])
  return { ...figure, data: { picture } }
}

/** A picture for readers outside the site: one JPEG with an absolute address, at half its width for sharp screens. */
export function plainFigure(picture: PictureEntry, siteUrl: string): Element {
  const form = jpegVariant(picture)
  if (!form) return element('p', { ...picture.altIn }, [text(picture.alt)])
  const shown = Math.min(form.width, 600)
  const image = element('img', {
    src: new URL(pictureAddress(picture.key, form.name), siteUrl).href,
    width: shown,
    height: Math.round((form.height * shown) / form.width),
    alt: picture.alt,
    ...picture.altIn,
  })
  return element('figure', {}, [image, ...captionOf(picture, {})])
}

/** Loads a picture on the first screen eagerly. */
export function loadFirstAtOnce(tree: Root): void {
  const blocks = tree.children.filter((child) => child.type === 'element').slice(0, FIRST_BLOCKS)
  const [image] = blocks.find((block) => block.data?.picture)?.children ?? []
  if (image?.type === 'element') Object.assign(image.properties, { loading: 'eager', fetchPriority: 'high' })
}

/** The first picture of a parsed text as a JPEG, for cards and metadata; null without one. */
export function leadPicture(content: Root): SharedPicture | null {
  const leads: SharedPicture[] = []
  visit(content, 'element', ({ data }) => {
    const lead = data?.picture && sharedPicture(data.picture)
    if (!lead) return
    leads.push(lead)
    return EXIT
  })
  return leads[0] ?? null
}

function captionOf(
  { caption, captionIn, credit }: PictureEntry,
  ofCredit: Element['properties'] = { className: ['credit'] },
): Element[] {
  const parts: ElementContent[] = []
  if (caption) parts.push(text(caption))
  if (caption && credit) parts.push(text(' '))
  if (credit) parts.push(element('span', ofCredit, [text(credit)]))
  return parts.length > 0 ? [element('figcaption', { ...captionIn }, parts)] : []
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
