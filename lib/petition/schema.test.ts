import { expect, it } from 'vitest'
import { goals } from '@/lib/petition/schema'

it.each(['1000, 2500, 5000', '1000 2500 5000', '1000;2500;5000'])('reads the goals %j', (text) => {
  expect(goals.parse(text)).toEqual([1000, 2500, 5000])
})

it.each(['', 'many', '0', '-5', '10.5', '2500, 1000', '1000, 1000', '1,000'])(
  'refuses the goals %j',
  (text) => {
    expect(goals.safeParse(text).success).toBe(false)
  },
)
