import { expect, it } from 'vitest'
import { reasonIn } from '@/lib/handouts/reason'
import { parseMarkdown } from '@/lib/markdown/parse'

const reason = (text: string) => reasonIn(parseMarkdown(text, [{ key: 'one' }]).content, 'en')

it.each([
  ['## Exports are ten times as large\n\nThey grew.', 'Exports are ten times as large'],
  ['## Background\n\n## Nothing is known of them[@one]\n\nThey grew.', 'Nothing is known of them'],
  ['## A heading\n\n**10×**\n\nExports grew.[@one] They go on.', 'Exports grew.'],
  ['We ask the U.S. Department of State. It can.', 'We ask the U.S. Department of State.'],
  ['He said “stop.” Then he left.', 'He said “stop.”'],
  ['It ends in the U.S.', 'It ends in the U.S.'],
  ['![Each line](figure:border)\n\nOne *word*\nmore. Two.', 'One word more.'],
  ['- No sentence\n\n**Nor this**', ''],
  [`${'word '.repeat(80)}end.`, ''],
  ['', ''],
])('of %j it is %j', (text, sentence) => {
  expect(reason(text)).toBe(sentence)
})
