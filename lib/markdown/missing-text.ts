import type { Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

declare module 'hast' {
  interface TextData {
    missing?: boolean
  }
}

/** Text in place of a reference or picture that does not exist. */
export function missingText(value: string): Text {
  return { type: 'text', value, data: { missing: true } }
}

/** Marks such text, for a preview only. */
export function markMissing(content: Root): Root {
  const tree = structuredClone(content)
  visit(tree, 'text', (node, index, parent) => {
    if (!node.data?.missing || !parent || index === undefined) return
    parent.children[index] = { type: 'element', tagName: 'mark', properties: {}, children: [node] }
    return SKIP
  })
  return tree
}
