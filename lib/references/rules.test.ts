import { expect, it } from 'vitest'
import { numberReferences, readableUrl, type ReferenceEntry } from '@/lib/references/rules'

function entry(key: string): ReferenceEntry {
  const url = `https://example.org/${key}`
  const known = { title: key, authors: [], publisher: '', date: '', language: 'en' }
  return { key, url, ...known, archivedUrl: null, checkedOn: null, deadSince: null, copyDeadSince: null }
}

it('numbers what a text cites by first use, then what is only attached', () => {
  const references = ['a', 'b', 'c'].map(entry)
  const uses = new Map([
    ['c', 1],
    ['a', 3],
  ])
  const numbered = numberReferences(['c', 'a'], references, ['a', 'b', 'gone'], uses)
  expect(numbered.map(({ key, number, cited, uses }) => [key, number, cited, uses])).toEqual([
    ['c', 1, true, 1],
    ['a', 2, true, 3],
    ['b', 3, false, 0],
  ])
})

it('is read at its archived copy only where its own address is gone', () => {
  const [archivedUrl, deadSince] = ['https://archive.example/a', new Date()]
  expect(readableUrl({ ...entry('a'), archivedUrl })).toBe('https://example.org/a')
  expect(readableUrl({ ...entry('a'), deadSince })).toBe('https://example.org/a')
  expect(readableUrl({ ...entry('a'), archivedUrl, deadSince })).toBe(archivedUrl)
  const copyDeadSince = new Date()
  expect(readableUrl({ ...entry('a'), archivedUrl, deadSince, copyDeadSince })).toBe('https://example.org/a')
})
