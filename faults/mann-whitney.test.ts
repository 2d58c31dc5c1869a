import { expect, it } from 'vitest'
import { shareLarger } from './mann-whitney.ts'

it.each([
  [[1, 2, 3], [4, 5, 6], 0],
  [[4, 5, 6], [1, 2, 3], 1],
  [[1, 2, 3], [1, 2, 3], 0.5],
  [[1, 1, 1], [1, 1], 0.5],
  [[2, 4], [1, 3, 5], 0.5],
  [[5, 6], [1, 6], 0.625],
])('of %j and %j the first is larger in a share of %d', (ones, others, share) => {
  expect(shareLarger(ones, others)).toBe(share)
})
