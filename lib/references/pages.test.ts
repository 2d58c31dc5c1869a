import { expect, it } from 'vitest'
import { paginate } from '@/lib/references/pages'

it('paginates references in order, fewer per page the more often they are used', () => {
  const many = Array.from({ length: 100 }, (_, index) => index)
  const once = paginate(many, () => 1)
  expect(once.flat()).toEqual(many)
  expect(once[0]).toHaveLength(48)
  expect(paginate(many, () => 6)[0]).toHaveLength(24)
})

it('gives one that is used everywhere its own page, and makes no page for none', () => {
  expect(paginate([1, 500, 1], (uses) => uses)).toEqual([[1], [500], [1]])
  expect(paginate([], () => 1)).toEqual([])
})
