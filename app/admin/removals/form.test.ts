import { expect, it } from 'vitest'
import { removalForm } from '@/app/admin/removals/form'
import { prefilled } from '@/app/admin/removals/new/prefilled'

const momentsIn = (zone: string, since: string, before: string) => {
  const { data } = removalForm.safeParse({ zone, since, before })
  return data && [data.conditions.since, data.conditions.before]
}

it('moments are read in the zone that is posted with them', () => {
  const typed = ['2026-11-24T10:00', '2026-11-24T11:30'] as const
  expect(momentsIn('America/Mexico_City', ...typed)).toEqual([
    '2026-11-24T16:00:00.000Z',
    '2026-11-24T17:30:00.000Z',
  ])
  expect(momentsIn('UTC', ...typed)).toEqual(['2026-11-24T10:00:00.000Z', '2026-11-24T11:30:00.000Z'])
})

it('an hour that clocks repeat is taken whole, and one that they skip is refused', () => {
  expect(momentsIn('America/New_York', '2026-11-01T01:30', '2026-11-01T01:30')).toEqual([
    '2026-11-01T05:30:00.000Z',
    '2026-11-01T06:30:00.000Z',
  ])
  const skipped = removalForm.safeParse({ zone: 'America/New_York', since: '2026-03-08T02:30' })
  expect(skipped.error?.issues.map(({ path }) => path)).toEqual([['since']])
})

it('what a link names in UTC stands in the form in the admin’s zone', () => {
  const query = { country: 'MX', since: '2026-11-24T10:00', before: 'nonsense' }
  expect(prefilled(query, 'America/Mexico_City')).toEqual({ country: 'MX', since: '2026-11-24T04:00' })
  expect(prefilled(query, 'UTC')).toEqual({ country: 'MX', since: '2026-11-24T10:00' })
})
