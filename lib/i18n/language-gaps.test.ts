import { expect, it } from 'vitest'
import { languageGaps } from '@/lib/i18n/language-gaps'

const FIELDS = ['title', 'note'] as const

it('are the fields that another language has', () => {
  const rows = [
    { locale: 'en', title: 'A title', note: '' },
    { locale: 'es', title: ' ', note: 'Una nota' },
  ]
  expect(languageGaps(rows, FIELDS)).toEqual({
    en: { begun: true, empty: ['note'] },
    es: { begun: true, empty: ['title'] },
  })
})

it('are all of them where nothing is written yet, and none where nothing is written in any', () => {
  expect(languageGaps([{ locale: 'es', title: 'Un título', note: '' }], FIELDS)).toEqual({
    en: { begun: false, empty: ['title'] },
    es: { begun: true, empty: [] },
  })
  const whole = { begun: true, empty: [] }
  expect(languageGaps([], FIELDS)).toEqual({ en: whole, es: whole })
})
