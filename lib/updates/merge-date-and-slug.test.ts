import { expect, it } from 'vitest'
import { dateAndSlugChanges, mergeDateAndSlug } from '@/lib/updates/merge-date-and-slug'

const BASELINE = { date: '2018', slug: 'first' }

it('writes what was typed, and only that', () => {
  expect(mergeDateAndSlug(BASELINE, BASELINE, { date: '2019', slug: 'first' })).toEqual({
    fields: { date: '2019', slug: 'first' },
    accepted: { date: '2019' },
    conflicts: {},
  })
})

it('leaves what somebody else has set meanwhile where nothing was typed', () => {
  const saved = { date: '2019', slug: 'second' }
  expect(mergeDateAndSlug(saved, BASELINE, BASELINE)).toEqual({ fields: saved, accepted: {}, conflicts: {} })
  expect(mergeDateAndSlug(saved, BASELINE, {})).toEqual({ fields: saved, accepted: {}, conflicts: {} })
})

it('tells what somebody else has set where something else was typed, and writes the other field', () => {
  const saved = { date: '2019', slug: 'first' }
  expect(mergeDateAndSlug(saved, BASELINE, { date: '2020', slug: 'third' })).toEqual({
    fields: { date: '2019', slug: 'third' },
    accepted: { slug: 'third' },
    conflicts: { date: '2019' },
  })
})

it('accepts where both have set the same, as after an answer that was lost', () => {
  const saved = { date: '2019', slug: 'first' }
  expect(mergeDateAndSlug(saved, BASELINE, { date: '2019' })).toEqual({
    fields: saved,
    accepted: { date: '2019' },
    conflicts: {},
  })
})

it('is told to the audit by what changed', () => {
  expect(dateAndSlugChanges(BASELINE, BASELINE)).toEqual({})
  expect(dateAndSlugChanges(BASELINE, { date: '2019', slug: 'second' })).toEqual({
    from: 'first',
    to: 'second',
    dateFrom: '2018',
    dateTo: '2019',
  })
})
