import { expect, it } from 'vitest'
import { problemErrors } from '@/editor/publish-problems'
import { problemsOf } from '@/lib/publishing/rules'

it('makes one message of what a field cites and shows in vain, before what its schema says', () => {
  const body = problemsOf({ citations: ['[@a]', '[@b]'], pictures: ['picture:x'] })
  expect(problemErrors({ body: [...body, { is: 'invalid', message: 'Too long.' }] })).toEqual({
    body: [
      'The text cites what no reference has as its key: [@a] [@b]. ' +
        'The text shows pictures that are not there, so readers see their words alone: picture:x',
      'Too long.',
    ],
  })
  expect(problemErrors({ title: [{ is: 'shown-as-typed', typed: ['[@a]'] }] })).toEqual({
    title: ['Readers would see this as it is typed, so take it out: [@a]'],
  })
})
