import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import en from '@/messages/en.json'
import { isMarked, pseudoMarkdown, pseudoMessage, pseudoMessages } from './pseudo.ts'

it.each([
  ['Sign', 'אSignת'],
  ['{count} of {goal}', '{count} אofת {goal}'],
  ['Read <link>this</link> first.', 'אReadת <link>אthisת</link> אfirst.ת'],
  [
    '{n, plural, one {One name} other {# names}}: {name}',
    '{n, plural, one {אOne nameת} other {א# namesת}}: {name}',
  ],
])('%s keeps its arguments and tags', (message, expected) => {
  expect(pseudoMessage(message)).toBe(expected)
})

it('makes of every message one that can still be written', () => {
  const faults: string[] = []
  const messages = leaves(pseudoMessages(en))
  for (const [key, message] of messages) {
    const t = createTranslator({
      locale: 'es',
      messages: { message },
      onError: (error) => faults.push(`${key}: ${error.message}`),
    })
    expect(isMarked(t.markup('message', valuesFor(message)))).toBe(true)
  }
  expect(messages.length).toBeGreaterThan(300)
  expect(faults).toEqual([])
})

it('tells a text that was left as it was', () => {
  expect(['Sign', 'אSignת', '12 – 7', ''].map(isMarked)).toEqual([false, true, true, true])
})

it('turns paragraphs and headings of Markdown, and leaves its figures alone', () => {
  expect(pseudoMarkdown('## Who\n\nWe do.[@a]\n\n![Each | line](figure:border)')).toBe(
    '## א Who\n\nא We do.[@a]\n\n![Each | line](figure:border)',
  )
})

type Words = { [key: string]: string | Words }

function leaves(words: Words, prefix = ''): [key: string, message: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : leaves(value, `${prefix}${key}.`),
  ) as [string, string][]
}

// Every name in braces or tags, branches of plurals included.
function valuesFor(message: string) {
  const named = [...message.matchAll(/\{\s*(\w+)/g)].map(([, name = '']) => [name, 2] as const)
  const tags = [...message.matchAll(/<(\w+)>/g)].map(
    ([, name = '']) => [name, (chunks: string) => chunks] as const,
  )
  return Object.fromEntries<number | ((chunks: string) => string)>([...named, ...tags])
}
