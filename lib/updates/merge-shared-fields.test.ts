import { expect, it } from 'vitest'
import { mergeSharedFields, sharedFieldChanges } from '@/lib/updates/merge-shared-fields'

const BASELINE = { date: '2018', slug: 'first' }

it('writes what was typed, and only that', () => {
  expect(mergeSharedFields(BASELINE, BASELINE, { date: '2019', slug: 'first' })).toEqual({
    fields: { date: '2019', slug: 'first' },
    accepted: { date: '2019' },
    conflicts: {},
  })
})

it('leaves what somebody else has set meanwhile where nothing was typed', () => {
  const saved = { date: '2019', slug: 'second' }
  expect(mergeSharedFields(saved, BASELINE, BASELINE)).toEqual({ fields: saved, accepted: {}, conflicts: {} })
  expect(mergeSharedFields(saved, BASELINE, {})).toEqual({ fields: saved, accepted: {}, conflicts: {} })
})

it('tells what somebody else has set where something else was typed, and writes the other field', () => {
  const saved = { date: '2019', slug: 'first' }
  expect(mergeSharedFields(saved, BASELINE, { date: '2020', slug: 'third' })).toEqual({
    fields: { date: '2019', slug: 'third' },
    accepted: { slug: 'third' },
    conflicts: { date: '2019' },
  })
})

it('accepts where both have set the same, as after an answer that was lost', () => {
  const saved = { date: '2019', slug: 'first' }
  expect(mergeSharedFields(saved, BASELINE, { date: '2019' })).toEqual({
    fields: saved,
    accepted: { date: '2019' },
    conflicts: {},
  })
})

it('is told to the audit by what changed', () => {
  expect(sharedFieldChanges(BASELINE, BASELINE)).toEqual({})
  expect(sharedFieldChanges(BASELINE, { date: '2019', slug: 'second' })).toEqual({
    from: 'first',
    to: 'second',
    dateFrom: '2018',
    dateTo: '2019',
  })
})
