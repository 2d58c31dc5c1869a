import { describe, expect, it } from 'vitest'
import {
  REGION_COUNTRIES,
  regionName,
  regionOf,
  regionOptions,
  regionsOf,
  spellingsOf,
} from '@/lib/countries/regions'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/i18n/locales'

const codesOf = (country: string) => regionsOf(country, DEFAULT_LOCALE).map(({ code }) => code)
const codes = REGION_COUNTRIES.flatMap(codesOf)

describe('regions', () => {
  it('are those of the United States and Mexico, in the order of their names in each language', () => {
    expect(['US', 'MX', 'ES'].map((country) => codesOf(country).length)).toEqual([57, 32, 0])
    expect(codes.filter((code) => !/^(US-[A-Z]{2}|MX-[A-Z]{3})$/.test(code))).toEqual([])
    const around = (locale: Locale) =>
      regionsOf('MX', locale)
        .map(({ name }) => name)
        .slice(5, 8)
    expect(around('es')).toEqual(['Chihuahua', 'Ciudad de México', 'Coahuila'])
    expect(around('en')).toEqual(['Chihuahua', 'Coahuila', 'Colima'])
    expect(regionsOf('US', 'es')[0]).toEqual({ code: 'US-AL', name: 'Alabama' })
  })

  it('are offered where people live, and accepted wherever they are', () => {
    const offered = regionOptions('US', 'en').map(({ code }) => code)
    expect(codesOf('US').filter((code) => !offered.includes(code))).toEqual(['US-UM'])
    expect(regionOf('US', 'UM')).toBe('US-UM')
  })

  it('lead back from their names and codes', () => {
    for (const code of codes) {
      const country = code.slice(0, 2)
      const names = LOCALES.map((locale) => regionName(code, locale))
      const written = [
        ...names,
        ...names.map((name) => name.toUpperCase()),
        code.toLowerCase(),
        code.slice(3),
      ]
      expect(written.map((text) => regionOf(country, text))).toEqual(written.map(() => code))
      expect(names).not.toContain(code)
    }
  })

  it('share no spelling with another of the same country', () => {
    for (const country of REGION_COUNTRIES) {
      const spellings = codesOf(country).flatMap(spellingsOf)
      expect(spellings.filter((one, place) => spellings.indexOf(one) !== place)).toEqual([])
    }
  })

  it.each([
    ['US', ' new  york', 'US-NY'],
    ['US', 'Nueva York', 'US-NY'],
    ['US', 'Washington', 'US-WA'],
    ['US', 'Washington DC', 'US-DC'],
    ['US', 'Washington, D.C.', 'US-DC'],
    ['MX', 'Michoacan de Ocampo', 'MX-MIC'],
    ['MX', 'ciudad de mexico', 'MX-CMX'],
    ['MX', 'Distrito Federal', 'MX-CMX'],
    ['MX', 'CDMX', 'MX-CMX'],
    ['MX', 'D. F.', 'MX-CMX'],
    ['MX', 'Edo. Méx.', 'MX-MEX'],
    ['MX', 'Edomex', 'MX-MEX'],
    ['MX', 'State of Mexico', 'MX-MEX'],
    ['MX', 'N.L.', 'MX-NLE'],
    ['MX', 'Nuevo Leo\u0301n', 'MX-NLE'],
    ['MX', 'Q. Roo', 'MX-ROO'],
    ['MX', 'S.L.P.', 'MX-SLP'],
    ['MX', 'BCS', 'MX-BCS'],
    ['MX', 'BC', 'MX-BCN'],
    ['MX', 'Coahuila de Zaragoza', 'MX-COA'],
    ['MX', 'Querétaro de Arteaga', 'MX-QUE'],
    ['MX', 'Veracruz de Ignacio de la Llave', 'MX-VER'],
  ])('of %s %j is %s', (country, written, code) => {
    expect(regionOf(country, written)).toBe(code)
  })

  it.each([
    ['MX', 'México'],
    ['MX', 'US-CA'],
    ['MX', 'California'],
    ['US', 'Jalisco'],
    ['ES', 'CA'],
    ['US', 'Northern'],
    ['US', ''],
    ['US', null],
  ])('of %s none is %j', (country, written) => {
    expect(regionOf(country, written)).toBeNull()
  })

  it('have the name of their code alone', () => {
    expect(regionName('US-NY', 'es')).toBe('Nueva York')
    expect(regionName('Ñuble', 'es')).toBe('Ñuble')
    expect(spellingsOf('US-XX')).toEqual([])
  })
})
