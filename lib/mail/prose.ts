import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Block } from '@/lib/mail/blocks'
import { escape } from '@/lib/mail/escape'
import { proseText } from '@/lib/mail/prose-text'
import { PROSE_STYLES, STYLES } from '@/lib/mail/styles'
import { archivedCopy, originOf, readableUrl, type NumberedReference } from '@/lib/references/rules'
import { parseUrl } from '@/lib/text/url'

const KEPT = ['href', 'align', 'start', 'lang', 'dir']

/** As HTML and text: addresses absolute from `page`, figures as their words, nothing to load. */
export function mailProse(content: Root, page: string): Block {
  const tree = structuredClone(content)
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img' && parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: String(node.properties.alt ?? '') }
      return
    }
    if (node.properties.dataCite && parent && index !== undefined) {
      parent.children.splice(index, 1, ...node.children)
      return index
    }
    dress(node, page)
  })
  return { html: unified().use(rehypeStringify).stringify(tree), text: proseText(tree) }
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

function dress(node: Element, page: string): void {
  for (const name of Object.keys(node.properties)) {
    if (!KEPT.includes(name)) delete node.properties[name]
  }
  const { href } = node.properties
  if (typeof href === 'string') node.properties.href = parseUrl(href, page)?.href ?? href
  const style = PROSE_STYLES[node.tagName as keyof typeof PROSE_STYLES]
  if (style) node.properties.style = style
}
