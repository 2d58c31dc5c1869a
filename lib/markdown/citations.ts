import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { missingText } from '@/lib/markdown/missing-text'

// No bracket within a key, so that an unclosed one costs linear time.
const CITATION = /\[(@[^\s;[\]]+(?:\s*;\s*@[^\s;[\]]+)*)\]/
// Meant as a citation, such as `[@key, p. 3]`, but shown as typed.
const MISTYPED = /\[@([^[\]\n]+)\]/g

/** `cited` are known keys by first use, `uses` how often each, `missing` keys without a reference. */
export type Citations = { cited: string[]; uses: Map<string, number>; missing: string[] }

/** Every key that a Markdown text might cite (`@key`), once: a superset of what it cites. */
export function mentionedKeys(markdown: string): string[] {
  return [...new Set(Array.from(markdown.matchAll(/@([a-z0-9-]+)/g), (match) => match[1] ?? ''))]
}

/** The contents of brackets that begin with `@` but cite nothing. */
export function mistypedKeys(text: string): string[] {
  return Array.from(text.matchAll(MISTYPED), (match) => match[1] ?? '')
}

/** Goes on from `citations`. Turns `[@key]` and `[@a; @b]` into numbers linked to `#ref-N`, with ids `cite-N`, `cite-N-2` …; unknown keys stay as typed. */
export function cite(known: ReadonlySet<string>, citations: Citations) {
  const numbers = new Map(citations.cited.map((key, index) => [key, index + 1]))
  const missing = new Set<string>()

  function miss(key: string): void {
    if (!missing.has(key)) citations.missing.push(key)
    missing.add(key)
  }

  function mark(key: string): ElementContent {
    if (!known.has(key)) {
      miss(key)
      return missingText(`[@${key}]`)
    }
    const number = numbers.get(key) ?? citations.cited.push(key)
    numbers.set(key, number)
    const use = (citations.uses.get(key) ?? 0) + 1
    citations.uses.set(key, use)
    return citation(number, use)
  }

  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && ['a', 'code', 'pre'].includes(node.tagName)) return SKIP
      if (node.type !== 'text' || index === undefined || !parent) return
      // With one capture group, odd parts are the keys.
      const pieces = node.value.split(CITATION)
      pieces.forEach((piece, at) => at % 2 === 0 && mistypedKeys(piece).forEach(miss))
      if (pieces.length === 1) return
      const marked = pieces.flatMap((piece, at): ElementContent[] => {
        if (at % 2 === 0) return piece ? [{ type: 'text', value: piece }] : []
        return piece.split(';').map((key) => mark(key.trim().slice(1)))
      })
      parent.children.splice(index, 1, ...marked)
      return index + marked.length
    })
  }
}

function citation(number: number, use: number): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      id: use === 1 ? `cite-${number}` : `cite-${number}-${use}`,
      href: `#ref-${number}`,
      dataCite: String(number),
    },
    children: [{ type: 'text', value: `[${number}]` }],
  }
  return { type: 'element', tagName: 'sup', properties: {}, children: [link] }
}
