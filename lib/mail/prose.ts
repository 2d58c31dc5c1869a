import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/locales'
import type { Block } from '@/lib/mail/blocks'
import { escape } from '@/lib/mail/escape'
import { proseText } from '@/lib/mail/prose-text'
import { PROSE_STYLES, STYLES } from '@/lib/mail/styles'
import { originOf, readAt, type NumberedReference } from '@/lib/references/rules'

const KEPT = ['href', 'align', 'start']

/**
 * Parsed prose (lib/markdown) as a mail shows it, in HTML and in text: every address absolute from `page` (the prose's own
 * address), figures and pictures as their words, nothing to load.
 */
export function mailProse(content: Root, page: string): Block {
  const tree = structuredClone(content)
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img' && parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: String(node.properties.alt ?? '') }
      return
    }
    dress(node, page)
  })
  return { html: unified().use(rehypeStringify).stringify(tree), text: proseText(tree) }
}

/** The numbered references below a mail's prose. */
export function mailReferences(
  references: readonly NumberedReference[],
  heading: string,
  locale: Locale,
): Block {
  const entries = references.map((reference) => ({
    number: reference.number,
    title: reference.title,
    url: readAt(reference),
    rest: originOf(reference, locale),
  }))
  const items = entries.map(
    ({ number, title, url, rest }) =>
      `<p style="${PROSE_STYLES.reference}">[${number}] <a href="${escape(url)}" style="${STYLES.link}">${escape(title)}</a><br>${escape(rest)}</p>`,
  )
  return {
    html: `<h2 style="${STYLES.heading}">${escape(heading)}</h2>\n${items.join('\n')}`,
    text: [
      heading,
      ...entries.map(({ number, title, url, rest }) => `[${number}] ${title}. ${rest}\n${url}`),
    ].join('\n\n'),
  }
}

function dress(node: Element, page: string): void {
  for (const name of Object.keys(node.properties)) {
    if (!KEPT.includes(name)) delete node.properties[name]
  }
  const { href } = node.properties
  if (typeof href === 'string' && URL.canParse(href, page)) node.properties.href = new URL(href, page).href
  const style = PROSE_STYLES[node.tagName as keyof typeof PROSE_STYLES]
  if (style) node.properties.style = style
}
