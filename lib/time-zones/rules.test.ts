import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayBounds, formatInZone, instantsOf, isTimeZone, localTime, timeZones } from '@/lib/time-zones/rules'

const at = (day: string, time: string, zone: string) =>
  instantsOf({ day, time }, zone).map((moment) => moment.toISOString())

it('an evening in Mexico is still its own day when UTC has the next one', () => {
  expect(localTime(new Date('2026-12-01T03:00Z'), 'America/Mexico_City')).toEqual({
    day: '2026-11-30',
    time: '21:00',
  })
})

describe('a time on a wall', () => {
  it.each([
    ['2026-11-24', '09:00', 'America/Mexico_City', ['2026-11-24T15:00:00.000Z']],
    ['2026-07-01', '09:00', 'America/New_York', ['2026-07-01T13:00:00.000Z']],
    ['2026-12-01', '09:00', 'America/New_York', ['2026-12-01T14:00:00.000Z']],
    ['2026-11-24', '00:15', 'Asia/Kathmandu', ['2026-11-23T18:30:00.000Z']],
    ['2026-11-24', '23:59', 'UTC', ['2026-11-24T23:59:00.000Z']],
  ])('%s %s in %s is one moment', (day, time, zone, moments) => {
    expect(at(day, time, zone)).toEqual(moments)
  })

  it('is none where the clocks go forward past it', () => {
    expect(at('2027-03-14', '02:30', 'America/New_York')).toEqual([])
    expect(at('2027-03-28', '02:00', 'Europe/Madrid')).toEqual([])
    expect(at('someday', '09:00', 'UTC')).toEqual([])
  })

  it('is two, the earlier first, where they go back and show it again', () => {
    expect(at('2027-11-07', '01:30', 'America/New_York')).toEqual([
      '2027-11-07T05:30:00.000Z',
      '2027-11-07T06:30:00.000Z',
    ])
    expect(at('2027-04-04', '01:45', 'Australia/Lord_Howe')).toHaveLength(2)
  })

  it('is shown by the clocks of its zone at each of its moments', () => {
    const zone = fc.constantFrom(...timeZones())
    const minute = fc
      .integer({ min: 29_000_000, max: 31_500_000 })
      .map((minutes) => new Date(minutes * 60_000))
    fc.assert(
      fc.property(zone, minute, (zone, moment) => {
        const moments = instantsOf(localTime(moment, zone), zone)
        expect(moments.map(Number)).toContain(moment.getTime())
      }),
    )
  })
})

it('is written with its zone and how far that is from UTC', () => {
  const moment = new Date('2026-11-24T15:00:00Z')
  expect(formatInZone(moment, 'America/Mexico_City', 'en')).toBe(
    'Tue, Nov 24, 2026, 09:00 (America/Mexico_City, UTC−06:00)',
  )
  expect(formatInZone(moment, 'Asia/Kolkata', 'en')).toBe(
    'Tue, Nov 24, 2026, 20:30 (Asia/Kolkata, UTC+05:30)',
  )
  expect(formatInZone(moment, 'UTC', 'en')).toBe('Tue, Nov 24, 2026, 15:00 (UTC)')
  expect(formatInZone(moment, 'America/Mexico_City', 'es')).toBe(
    'mar, 24 nov 2026, 09:00 (America/Mexico_City, UTC−06:00)',
  )
})

it('knows a time zone from something else', () => {
  expect(['America/Mexico_City', 'UTC', 'Asia/Calcutta'].map(isTimeZone)).toEqual([true, true, true])
  expect(['', 'Mars/Olympus', 'America/', '<b>'].map(isTimeZone)).toEqual([false, false, false, false])
})

it.each([
  { day: '', time: '' },
  { day: '2026-12-08', time: '' },
  { day: '', time: '09:00' },
])('knows no moment of %j', (time) => expect(instantsOf(time, 'UTC')).toEqual([]))

it.each([
  ['2026-11-24', 'America/Mexico_City', '2026-11-24T06:00:00.000Z', '2026-11-25T06:00:00.000Z'],
  ['2027-03-14', 'America/New_York', '2027-03-14T05:00:00.000Z', '2027-03-15T04:00:00.000Z'],
  ['2027-03-28', 'Asia/Beirut', '2027-03-27T22:00:00.000Z', '2027-03-28T21:00:00.000Z'],
])('%s in %s is from %s until %s, also where it has no midnight', (day, zone, from, until) => {
  const bounds = dayBounds(day, zone)
  expect([bounds.from.toISOString(), bounds.until.toISOString()]).toEqual([from, until])
})
