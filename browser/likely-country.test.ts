import { expect, it } from 'vitest'
import { COUNTRIES } from '@/lib/countries/rules'
import { likelyCountry } from './likely-country.ts'

type WithZones = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] }

/** As this machine's Intl knows them. */
function zonesOf(country: string): string[] {
  const locale: WithZones = new Intl.Locale('und', { region: country })
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

it('names no other country than the time zone’s own', () => {
  const zones = COUNTRIES.flatMap((country) => zonesOf(country).map((zone) => ({ country, zone })))
  expect(zones.length).toBeGreaterThan(300)
  const owners = (zone: string) => zones.filter((each) => each.zone === zone).map(({ country }) => country)
  const wrong = zones.filter(({ zone }) => {
    const likely = likelyCountry(zone, '')
    return likely !== null && !owners(zone).includes(likely)
  })
  expect(wrong).toEqual([])
})

it.each(['US', 'MX', 'CA', 'GT', 'SV', 'HN', 'CO', 'AR', 'BR', 'PE'])(
  'knows every American time zone of %s',
  (country) => {
    const zones = zonesOf(country).filter((zone) => zone.startsWith('America/'))
    expect(zones.length).toBeGreaterThan(0)
    expect(zones.filter((zone) => likelyCountry(zone, '') !== country)).toEqual([])
  },
)

it.each([
  ['America/Mexico_City', 'en-US', 'MX'],
  ['America/Los_Angeles', 'es-MX', 'US'],
  ['America/Argentina/Ushuaia', 'es', 'AR'],
  ['America/Indianapolis', 'en-US', 'US'],
  ['Pacific/Honolulu', 'en-US', 'US'],
  ['Asia/Kolkata', 'en-US', 'IN'],
  ['UTC', 'en-US', null],
  ['Atlantic/Reykjavik', 'en-US', null],
  ['Atlantic/Reykjavik', 'is-IS', 'IS'],
  ['UTC', 'es-CO', 'CO'],
  ['UTC', 'es-419', null],
  ['UTC', 'es', null],
  ['UTC', 'sr-Latn-RS', 'RS'],
  ['', '', null],
])('in the time zone %j, in %j, it is %j', (timeZone, language, country) => {
  expect(likelyCountry(timeZone, language)).toBe(country)
})
