import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Block } from '@/lib/mail/blocks'
import { escape } from '@/lib/mail/escape'
import { mailFigure } from '@/lib/mail/pictures'
import { proseText } from '@/lib/mail/prose-text'
import { PROSE_STYLES, STYLES } from '@/lib/mail/styles'
import { archivedCopy, originOf, readableUrl, type NumberedReference } from '@/lib/references/rules'
import { parseUrl } from '@/lib/text/url'

const KEPT = ['href', 'align', 'start', 'lang', 'dir']

/**
 * As HTML and text: addresses absolute from `page`, figures as their words, nothing to fetch. With `pictures` the HTML shows those of
 * the site by Content-ID; the text has their words either way.
 */
export function mailProse(content: Root, page: string, { pictures = false } = {}): Block {
  const text = proseText(dressed(content, page, false))
  const html = unified()
    .use(rehypeStringify)
    .stringify(dressed(content, page, pictures))
  return { html, text }
}

export function mailReferences(
  references: readonly NumberedReference[],
  heading: string,
  locale: Locale,
): Block {
  const entries = references.map((reference) => ({
    ...reference,
    address: readableUrl(reference),
    copy: archivedCopy(reference),
    origin: originOf(reference, locale),
  }))
  const t = translator(locale, 'references')
  const link = (url: string, text: string) =>
    `<a href="${escape(url)}" style="${STYLES.link}">${escape(text)}</a>`
  const html = entries.map(({ number, title, url, copy, deadSince, address, origin }, index) => {
    const gone = copy ? `${escape(t('goneArchived'))} ${link(url, t('original'))}` : escape(t('gone'))
    const lines = [`[${number}] ${link(address, title)}`, escape(origin), ...(deadSince ? [gone] : [])]
    const style = index < entries.length - 1 ? PROSE_STYLES.reference : PROSE_STYLES.lastReference
    return `<p style="${style}">${lines.join('<br>')}</p>`
  })
  const text = entries.map(({ number, title, url, copy, deadSince, address, origin }) => {
    const gone = deadSince ? [copy ? t('goneArchived') : t('gone')] : []
    const original = deadSince && copy ? [`${t('original')}: ${url}`] : []
    return [`[${number}] ${title}. ${origin}`, ...gone, address, ...original].join('\n')
  })
  return {
    html: `<h2 style="${STYLES.heading}">${escape(heading)}</h2>\n${html.join('\n')}`,
    text: [heading, ...text].join('\n\n'),
  }
}

function dressed(content: Root, page: string, pictures: boolean): Root {
  const tree = structuredClone(content)
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.data?.picture && pictures) {
      parent.children[index] = mailFigure(node.data.picture, page)
      return SKIP
    }
    if (node.tagName === 'img') {
      parent.children[index] = { type: 'text', value: String(node.properties.alt ?? '') }
      return
    }
    if (node.properties.dataCite) {
      parent.children.splice(index, 1, ...node.children)
      return index
    }
    dress(node, page)
  })
  return tree
}

function dress(node: Element, page: string): void {
  for (const name of Object.keys(node.properties)) {
    if (!KEPT.includes(name)) delete node.properties[name]
  }
  const { href } = node.properties
  if (typeof href === 'string') node.properties.href = parseUrl(href, page)?.href ?? href
  const style = PROSE_STYLES[node.tagName as keyof typeof PROSE_STYLES]
  if (style) node.properties.style = style
}
