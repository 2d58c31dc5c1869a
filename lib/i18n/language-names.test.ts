import { expect, it } from 'vitest'
import { languageName } from '@/lib/i18n/language-names'

it('a language is named as another one does within a sentence', () => {
  expect([languageName('es', 'en'), languageName('en', 'es')]).toEqual(['Spanish', 'inglés'])
})
