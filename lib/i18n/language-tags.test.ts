import { expect, it } from 'vitest'
import { languageTag } from '@/lib/i18n/language-tags'

it.each([
  ['en', 'en'],
  [' ES ', 'es'],
  ['pt-br', 'pt-BR'],
  ['nah', 'nah'],
  ['zh-hant', 'zh-Hant'],
])('%j is the language %s', (typed, tag) => {
  expect(languageTag(typed)).toBe(tag)
})

it.each(['english', 'xx', 'español', '', 'e', 'en_US', '12', 'qqq', '"><script>'])('%j is none', (typed) => {
  expect(languageTag(typed)).toBeNull()
})
