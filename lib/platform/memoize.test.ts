import { expect, test } from 'vitest'
import { memoize } from '@/lib/platform/memoize'

test('makes the same of a text once, until too many others came', () => {
  const asked: string[] = []
  const length = memoize((text) => asked.push(text) && text.length, 2)
  expect(['a', 'bb', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 2])
  expect(asked).toEqual(['a', 'bb'])
  expect(length('ccc')).toBe(3)
  expect(length('a')).toBe(1)
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})
