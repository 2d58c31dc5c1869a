import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const KEPT = ['href', 'align', 'start']

/**
 * Prose as HTML for readers outside the site: every address absolute from `page` (the prose's own address), figures as
 * their caption, no ids, classes or data attributes.
 */
export function toHtml(content: Root, page: string): string {
  const tree = structuredClone(content)
  visit(tree, 'element', (node) => {
    for (const name of Object.keys(node.properties)) {
      if (!KEPT.includes(name)) delete node.properties[name]
    }
    const { href } = node.properties
    if (typeof href === 'string' && URL.canParse(href, page)) node.properties.href = new URL(href, page).href
  })
  return unified().use(rehypeStringify).stringify(tree)
}
