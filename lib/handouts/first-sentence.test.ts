import { expect, it } from 'vitest'
import { firstSentence } from '@/lib/handouts/first-sentence'
import { parseMarkdown } from '@/lib/markdown/parse'

const first = (text: string) => firstSentence(parseMarkdown(text, [{ key: 'one' }]).content, 'en')

it.each([
  ['## A heading\n\n**10×**\n\nExports grew.[@one] They go on.', 'Exports grew.'],
  ['We ask the U.S. Department of State. It can.', 'We ask the U.S. Department of State.'],
  ['He said “stop.” Then he left.', 'He said “stop.”'],
  ['It ends in the U.S.', 'It ends in the U.S.'],
  ['![Each line](figure:border)\n\nOne *word*\nmore. Two.', 'One word more.'],
  ['- No sentence\n\n**Nor this**', ''],
  [`${'word '.repeat(80)}end.`, ''],
  ['', ''],
])('of %j it is %j', (text, sentence) => {
  expect(first(text)).toBe(sentence)
})
