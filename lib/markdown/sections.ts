import type { Element, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'

export type MarkdownSections = { before: Root; sections: { heading: string; content: Root }[] }

/** A text by its headings of the second level, with what stands `before` the first. */
export function sectionsOf({ children }: Root): MarkdownSections {
  const isHeading = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'h2'
  const starts = children.flatMap((node, index) => (isHeading(node) ? [{ node, index }] : []))
  const between = (from: number, to?: number): Root => ({ type: 'root', children: children.slice(from, to) })
  return {
    before: between(0, starts[0]?.index),
    sections: starts.map(({ node, index }, at) => ({
      heading: textOf(node),
      content: between(index + 1, starts[at + 1]?.index),
    })),
  }
}

function textOf(node: Element): string {
  const words: string[] = []
  visit(node, 'text', ({ value }) => void words.push(value))
  return words.join('')
}
