import { describe, expect, it } from 'vitest'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { WORDS as COMPILED } from '@/messages/compiled'

type Words = { [key: string]: string | Words }

const reference = flat(MESSAGES[DEFAULT_LOCALE])

describe.each(LOCALES)('the messages in %s', (locale) => {
  const messages = flat(MESSAGES[locale])

  it('are the same ones in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(reference))
  })

  it('name the same arguments', () => {
    expect(argumentsByKey(messages)).toEqual(argumentsByKey(reference))
  })

  it('leave none empty', () => {
    expect(Object.entries(messages).filter(([, message]) => !message.trim())).toEqual([])
  })

  it('break no line inside "EE. UU."', () => {
    expect(Object.values(messages).filter((message) => /EE\. UU\./.test(message))).toEqual([])
  })
})

it('what Next compiles is the same', () => {
  expect(COMPILED).toEqual(MESSAGES)
})

function flat(words: Words, prefix = ''): Record<string, string> {
  const entries = Object.entries(words).map(([key, value]) =>
    typeof value === 'string' ? { [prefix + key]: value } : flat(value, `${prefix}${key}.`),
  )
  return Object.assign({}, ...entries)
}

function argumentsByKey(messages: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, argumentsOf(message)]))
}

// In ICU's syntax braces hold by turns an argument and one of its branches; tags are arguments too.
function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  let depth = 0
  for (const [piece, argument, tag] of message.matchAll(/\{\s*(\w*)|\}|<(\w+)>/g)) {
    if (piece === '}') depth -= 1
    else if (tag) found.add(`<${tag}>`)
    else if (depth++ % 2 === 0) found.add(argument ?? '')
  }
  return [...found].sort()
}
