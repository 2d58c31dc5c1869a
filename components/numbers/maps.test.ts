import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { regionsOf } from '@/lib/countries/regions'
import { isCountry } from '@/lib/countries/rules'

function drawnOn(map: string): string[] {
  const file = readFileSync(`components/numbers/maps/${map}.svg`, 'utf8')
  return [...file.matchAll(/<path id="([^"]+)"/g)].map(([, code = '']) => code)
}

it('the world has countries alone, each once, and all that are not small islands', () => {
  const codes = drawnOn('world')
  expect(codes.filter((code) => !isCountry(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.length).toBeGreaterThan(170)
  expect(codes).toEqual(expect.arrayContaining(['MX', 'US', 'PR', 'PS', 'TW', 'XK', 'EH', 'LU', 'CY']))
})

it('every state of the United States and Mexico is drawn, and the territories stand in tables alone', () => {
  const codesOf = (country: string) => regionsOf(country, 'en').map(({ code }) => code)
  expect(drawnOn('mexico').sort()).toEqual(codesOf('MX').sort())
  const territories = ['US-AS', 'US-GU', 'US-MP', 'US-PR', 'US-UM', 'US-VI']
  expect(drawnOn('united-states').sort()).toEqual(
    codesOf('US')
      .filter((code) => !territories.includes(code))
      .sort(),
  )
})

it.each(['world', 'united-states', 'mexico'])('%s says whose outlines it is drawn from', (map) => {
  expect(readFileSync(`components/numbers/maps/${map}.svg`, 'utf8')).toMatch(
    /<!-- (?:Natural Earth|U\.S\. Census Bureau|MapSVG).+ -->/,
  )
})
