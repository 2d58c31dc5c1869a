import { expect, it } from 'vitest'
import { byLocale } from '@/lib/i18n/locales'
import { translationGaps } from '@/lib/updates/translation-gaps'
import type { WorkingCopy } from '@/lib/updates/working-copy'

const NOTHING = byLocale(() => null)

function saved(day: string, words: Partial<WorkingCopy['words']> = {}): WorkingCopy {
  const text = { title: 'A title', byline: 'Us', summary: 'In short.', body: 'Text.', ...words }
  return { words: text, isPending: false, editedAt: new Date(day), editedBy: null, editedIn: null }
}

it('tells what each language lacks of the other', () => {
  const whole = { begun: true, empty: [], days: 0 }
  expect(translationGaps({ ...NOTHING, en: saved('2026-11-20') })).toMatchObject({
    en: whole,
    es: { begun: false, empty: [], days: 0 },
  })
  expect(
    translationGaps({
      ...NOTHING,
      en: saved('2026-11-20'),
      es: saved('2026-11-16T12:00Z', { summary: '' }),
    }),
  ).toMatchObject({
    en: whole,
    es: { begun: true, empty: ['summary'], days: 3 },
  })
})

it('tells what each cites or shows in vain', () => {
  const { en, es } = translationGaps({ ...NOTHING, en: saved('2026-11-20') }, { en: ['[@nope]'] })
  expect([en.unresolved, es.unresolved]).toEqual([['[@nope]'], undefined])
})
