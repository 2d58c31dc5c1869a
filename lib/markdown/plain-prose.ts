import type { Element, Root } from 'hast'

/** A text as typed, in paragraphs with line breaks. */
export function plainProse(markdown: string): Root {
  const paragraphs = markdown.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  return { type: 'root', children: paragraphs.map(paragraphOf) }
}

function paragraphOf(paragraph: string): Element {
  const lines = paragraph.split('\n')
  const children = lines.flatMap((value, index): Element['children'] => [
    ...(index > 0 ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }] : []),
    { type: 'text', value },
  ])
  return { type: 'element', tagName: 'p', properties: {}, children }
}
