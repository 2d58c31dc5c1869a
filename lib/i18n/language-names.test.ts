import { expect, it } from 'vitest'
import { languageName, languageTagName } from '@/lib/i18n/language-names'

it('a language is named as another one does within a sentence', () => {
  const names = [languageName('es', 'en'), languageName('en', 'es'), languageTagName('nah', 'es')]
  expect(names).toEqual(['Spanish', 'inglés', 'nah'])
})
