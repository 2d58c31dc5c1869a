import { describe, expect, it } from 'vitest'
import { difference } from '@/lib/text/difference'

describe('a difference', () => {
  it('tells word by word what was taken out and put in', () => {
    expect(difference('The senate voted on Friday.', 'The senate voted at last on Friday.')).toEqual([
      { kind: 'same', text: 'The senate voted ' },
      { kind: 'added', text: 'at last ' },
      { kind: 'same', text: 'on Friday.' },
    ])
    expect(difference('', '')).toEqual([])
  })

  it('is quick and whole for long texts with nothing in common', () => {
    const long = (seed: number) =>
      Array.from({ length: 6_000 }, (_, at) => `w${(at * seed) % 9973}`).join(' ')
    const [before, after] = [long(7), long(31)]
    const started = performance.now()
    const parts = difference(before, after)
    expect(performance.now() - started).toBeLessThan(5_000)
    const side = (gone: string) =>
      parts
        .filter(({ kind }) => kind !== gone)
        .map(({ text }) => text)
        .join('')
    expect([side('added'), side('removed')]).toEqual([before, after])
  })
})
