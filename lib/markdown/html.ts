import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { plainFigure } from '@/lib/markdown/pictures'
import { parseUrl } from '@/lib/text/url'

const KEPT_ATTRIBUTES = ['href', 'align', 'start', 'dir']

/** Prose as HTML for feeds: absolute addresses from `page`, pictures as JPEG, drawings as captions, no ids or classes. */
export function toHtml(content: Root, page: string): string {
  const tree = structuredClone(content)
  visit(tree, 'element', (node, index, parent) => {
    if (node.data?.picture && parent && index !== undefined) {
      parent.children[index] = plainFigure(node.data.picture, page)
      return SKIP
    }
    for (const name of Object.keys(node.properties)) {
      if (!KEPT_ATTRIBUTES.includes(name)) delete node.properties[name]
    }
    const { href } = node.properties
    if (typeof href === 'string') node.properties.href = parseUrl(href, page)?.href ?? href
  })
  return unified().use(rehypeStringify).stringify(tree)
}
