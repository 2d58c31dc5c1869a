import { expect, it } from 'vitest'
import { parseMarkdown } from '@/lib/markdown/parse'
import { sectionsOf } from '@/lib/markdown/sections'

const shapeOf = (markdown: string) => {
  const { before, sections } = sectionsOf(parseMarkdown(markdown).content)
  const tags = ({ children }: typeof before) =>
    children.flatMap((node) => (node.type === 'element' ? [node.tagName] : []))
  return [tags(before), ...sections.map(({ heading, content }) => [heading, tags(content)])]
}

it.each([
  ['', [[]]],
  ['Words alone.', [['p']]],
  [
    'Before.\n\n## One *two* `three`\n\nA.\n\n- b\n\n## Last',
    [['p'], ['One two three', ['p', 'ul']], ['Last', []]],
  ],
  ['## First\n\n### Below it\n\nA.', [[], ['First', ['h3', 'p']]]],
])('parts %j by its headings, and loses nothing', (markdown, shape) => {
  expect(shapeOf(markdown)).toEqual(shape)
})
