import type { Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

declare module 'hast' {
  interface TextData {
    /** What stands in place of a reference or a picture that is not there. */
    missing?: boolean
  }
}

/** Words that readers see in place of a reference or a picture that is not there. */
export function missingWords(value: string): Text {
  return { type: 'text', value, data: { missing: true } }
}

/** A parsed text with such words marked, for its preview; readers see them unmarked. */
export function markMissing(content: Root): Root {
  const tree = structuredClone(content)
  visit(tree, 'text', (node, index, parent) => {
    if (!node.data?.missing || !parent || index === undefined) return
    parent.children[index] = { type: 'element', tagName: 'mark', properties: {}, children: [node] }
    return SKIP
  })
  return tree
}
