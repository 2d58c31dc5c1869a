import type { Element, ElementContent, Root } from 'hast'

const DIVISIBLE = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'div',
  'table',
  'tbody',
  'a',
  'em',
  'strong',
  'del',
])

type SizeOf = (node: ElementContent) => number

/** The beginning of prose within `room` by `sizeOf`, cut between paragraphs and items; null when all fits. */
export function shorten(prose: Root, room: number, sizeOf: SizeOf): Root | null {
  const children = prose.children.filter((child): child is ElementContent => child.type !== 'doctype')
  const { kept, isWhole } = beginning(children, room, sizeOf)
  return isWhole ? null : { ...prose, children: kept }
}

function beginning(children: ElementContent[], room: number, sizeOf: SizeOf) {
  const kept: ElementContent[] = []
  let left = room
  for (const child of children) {
    const size = sizeOf(child)
    if (size > left) {
      const part = beginningOf(child, left, sizeOf)
      return { kept: part ? [...kept, part] : kept, isWhole: false }
    }
    kept.push(child)
    left -= size
  }
  return { kept, isWhole: true }
}

function beginningOf(node: ElementContent, room: number, sizeOf: SizeOf): ElementContent | null {
  if (node.type === 'text') {
    const words = beginningOfWords(node.value, room / sizeOf(node))
    return words ? { type: 'text', value: `${words} …` } : null
  }
  if (node.type !== 'element' || !DIVISIBLE.has(node.tagName)) return null
  const empty: Element = { ...node, children: [] }
  const { kept } = beginning(node.children, room - sizeOf(empty), sizeOf)
  return kept.some((child) => child.type !== 'text' || child.value.trim())
    ? { ...node, children: kept }
    : null
}

function beginningOfWords(text: string, share: number): string {
  const part = text.slice(0, Math.max(0, Math.floor(text.length * Math.min(1, share)) - 2))
  return part.slice(0, Math.max(0, part.search(/\s\S*$/)))
}
