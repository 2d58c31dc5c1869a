import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { isOurs, modules } from './imports.ts'

const NAMESPACES: Record<string, object> = MESSAGES[DEFAULT_LOCALE]
const TRANSLATED = /\b(?:useTranslations|getTranslations|translator)\((?:[^()']*)'(\w+)'/g
const PLAIN_CALL = /(?<![.\w])\w+\(\s*'(\w+)'/g
const TAG = /<\w+>/

// Where a file has several namespaces, a key that is plain in one of them may be meant.
function askedWithoutTags(source: string): string[] {
  const namespaces = [...source.matchAll(TRANSLATED)].map(([, name = '']) => NAMESPACES[name] ?? {})
  const keys = [...source.matchAll(PLAIN_CALL)].map(([, key = '']) => key)
  return keys.filter((key) => {
    const messages = namespaces.flatMap((words) => (key in words ? [Reflect.get(words, key)] : []))
    return messages.length > 0 && messages.every((message) => TAG.test(String(message)))
  })
}

it.each([
  ["const t = useTranslations('signature')\nt('to', { target })", ['to']],
  ["const t = translator(locale, 'signature')\nt(\n  'to',\n)", ['to']],
  ["const t = useTranslations('signature')\nt.rich('to', { target })\nt('title')", []],
  ["const t = useTranslations('received')\nt('to')", []],
])('finds in %j what is asked for without its tags', (source, found) =>
  expect(askedWithoutTags(source)).toEqual(found),
)

it('a message with a tag is never asked for as plain text, which shows its name instead', () => {
  const files = ['app', 'components', 'endpoints', 'server', 'lib'].flatMap(modules).filter(isOurs)
  const sources = files.map((file) => [file, readFileSync(file, 'utf8')] as const)
  expect(sources.filter(([, source]) => source.match(TRANSLATED)).length).toBeGreaterThan(80)
  expect(
    sources.flatMap(([file, source]) => askedWithoutTags(source).map((key) => `${file}: ${key}`)),
  ).toEqual([])
})
