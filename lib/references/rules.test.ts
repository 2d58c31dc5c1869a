import { expect, it } from 'vitest'
import { numberReferences, type ReferenceEntry } from '@/lib/references/rules'

function entry(key: string): ReferenceEntry {
  const url = `https://example.org/${key}`
  return { key, title: key, publisher: '', date: '', url, language: 'en', archivedUrl: null, checkedOn: null }
}

it('numbers what a text cites by first use, then what is only attached', () => {
  const references = ['a', 'b', 'c'].map(entry)
  const numbered = numberReferences(['c', 'a'], references, ['a', 'b', 'gone'])
  expect(numbered.map(({ key, number, cited }) => [key, number, cited])).toEqual([
    ['c', 1, true],
    ['a', 2, true],
    ['b', 3, false],
  ])
})
