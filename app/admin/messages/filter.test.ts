import { expect, it } from 'vitest'
import { earlierMessages, shownMessages } from '@/app/admin/messages/filter'

it('is read from the address without what is not understood', () => {
  expect(shownMessages({ state: 'waiting', topic: 'press', before: '7' })).toEqual({
    before: 7,
    filter: { state: 'waiting', topic: 'press' },
  })
  expect(shownMessages({ state: 'lost', topic: ['press'], before: 'x' })).toEqual({
    before: null,
    filter: { state: undefined, topic: undefined },
  })
})

it('stays as it is on the next page', () => {
  expect(earlierMessages({ state: 'waiting', topic: undefined }, 7)).toBe(
    '/admin/messages?state=waiting&before=7',
  )
})
