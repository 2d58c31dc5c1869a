import { expect, it } from 'vitest'
import { matching } from '@/editor/markdown/matching'

const references = [
  { key: 'guardian-2017', title: 'Mexican senate votes' },
  { key: 'afsc', title: 'Niñas y niños' },
]

it('finds by words of key and title, whatever their case and accents', () => {
  const keys = (search: string) => matching(references, search).map(({ key }) => key)
  expect(keys('')).toEqual(['guardian-2017', 'afsc'])
  expect(keys('SENATE guardian')).toEqual(['guardian-2017'])
  expect(keys('ninos')).toEqual(['afsc'])
  expect(keys('senate afsc')).toEqual([])
})
