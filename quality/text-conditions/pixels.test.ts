import { expect, it } from 'vitest'
import { countStrokes, lengthOfFirst } from './pixels.ts'

const rowOf = (...runs: [value: number, length: number][]) =>
  runs.flatMap(([value, length]) => Array<number>(length).fill(value))

it('counts what stands apart, however its edges blur', () => {
  expect(countStrokes(rowOf([0, 3], [90, 1], [240, 2], [90, 1], [0, 3], [240, 1], [0, 2], [240, 2]))).toBe(3)
})

it('counts one stroke where it fills the row', () => {
  expect(countStrokes(rowOf([240, 9]))).toBe(1)
})

it('counts nothing that is hardly there', () => {
  expect(countStrokes(rowOf([0, 3], [20, 2], [0, 3]))).toBe(0)
  expect(lengthOfFirst(rowOf([0, 3], [20, 2]))).toBe(0)
})

it('measures the first line alone', () => {
  expect(lengthOfFirst(rowOf([240, 4], [0, 3], [240, 3]))).toBe(0.4)
})
