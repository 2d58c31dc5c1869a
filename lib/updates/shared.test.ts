import { expect, it } from 'vitest'
import { mergeShared, movesOf } from '@/lib/updates/shared'

const OPENED = { date: '2018', slug: 'first' }

it('writes what was typed, and only that', () => {
  expect(mergeShared(OPENED, OPENED, { date: '2019', slug: 'first' })).toEqual({
    fields: { date: '2019', slug: 'first' },
    agreed: { date: '2019' },
    moved: {},
  })
})

it('leaves what somebody else has set meanwhile where nothing was typed', () => {
  const saved = { date: '2019', slug: 'second' }
  expect(mergeShared(saved, OPENED, OPENED)).toEqual({ fields: saved, agreed: {}, moved: {} })
  expect(mergeShared(saved, OPENED, {})).toEqual({ fields: saved, agreed: {}, moved: {} })
})

it('tells what somebody else has set where something else was typed, and writes the other field', () => {
  const saved = { date: '2019', slug: 'first' }
  expect(mergeShared(saved, OPENED, { date: '2020', slug: 'third' })).toEqual({
    fields: { date: '2019', slug: 'third' },
    agreed: { slug: 'third' },
    moved: { date: '2019' },
  })
})

it('agrees where both have set the same, as after an answer that was lost', () => {
  const saved = { date: '2019', slug: 'first' }
  expect(mergeShared(saved, OPENED, { date: '2019' })).toEqual({
    fields: saved,
    agreed: { date: '2019' },
    moved: {},
  })
})

it('is told to the audit by what changed', () => {
  expect(movesOf(OPENED, OPENED)).toEqual({})
  expect(movesOf(OPENED, { date: '2019', slug: 'second' })).toEqual({
    from: 'first',
    to: 'second',
    dateFrom: '2018',
    dateTo: '2019',
  })
})
