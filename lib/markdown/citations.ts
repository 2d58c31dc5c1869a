import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { missingWords } from '@/lib/markdown/missing-words'

// No key holds a bracket: what never closes is read once, not once from every bracket in it.
const CITATION = /\[(@[^\s;[\]]+(?:\s*;\s*@[^\s;[\]]+)*)\]/
// What its author meant as one, such as `[@key, p. 3]`, and readers see as it was typed.
const MISTYPED = /\[@([^[\]\n]+)\]/g

/** Which references a text used: known keys in the order of first use, how often each, and keys that no reference has. */
export type Citations = { cited: string[]; uses: Map<string, number>; missing: string[] }

/** Every key a Markdown text might cite (`@key`), each once; more than it cites, never fewer. */
export function mentionedKeys(markdown: string): string[] {
  return [...new Set(Array.from(markdown.matchAll(/@([a-z0-9-]+)/g), (match) => match[1] ?? ''))]
}

/** What stands in brackets after an `@` in words that cite nothing, each as it was typed. */
export function mistypedKeys(text: string): string[] {
  return Array.from(text.matchAll(MISTYPED), (match) => match[1] ?? '')
}

/**
 * Turns `[@key]` and `[@a; @b]` into raised numbers by first use, each a link to `#ref-N`. The first use of N has the id
 * `cite-N`, the next `cite-N-2`. An unknown key stays as its author typed it. Fills `citations`.
 */
export function cite(known: ReadonlySet<string>, citations: Citations) {
  const numbers = new Map<string, number>()
  const missing = new Set<string>()

  function miss(key: string): void {
    if (!missing.has(key)) citations.missing.push(key)
    missing.add(key)
  }

  function mark(key: string): ElementContent {
    if (!known.has(key)) {
      miss(key)
      return missingWords(`[@${key}]`)
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
      // Odd pieces are what stood between the brackets.
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
