import { describe, expect, it } from 'vitest'
import { allCountries, COUNTRIES, countryName, countryOptions } from '@/lib/countries/rules'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { LOCALES } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { byDetail, DETAILS, LIMITS, TEXT_DETAILS } from '@/lib/signatures/rules'
import { correctionsSchema, fieldErrors, submissionSchema } from '@/lib/signatures/schema'

const good = { name: 'Ana Pérez', email: 'ana@example.org', country: 'MX', consent: 'on', locale: 'es' }

function errorsOf(change: Record<string, unknown>) {
  const parsed = submissionSchema.safeParse({ ...good, ...change })
  return parsed.success ? {} : fieldErrors(parsed.error)
}

describe('a submission', () => {
  it('takes a form, trimmed and with what is absent as absent', () => {
    expect(
      submissionSchema.parse({
        ...good,
        name: '  Ana \u00a0 Pérez ',
        region: ' ',
        showName: 'on',
        website: 'x',
      }),
    ).toEqual({
      name: 'Ana Pérez',
      email: 'ana@example.org',
      country: 'MX',
      ...byDetail(() => null),
      consent: true,
      showName: true,
      wantsUpdates: false,
      locale: 'es',
      ref: null,
    })
  })

  it('takes JSON, with nulls and without a language', () => {
    const json = {
      ...good,
      consent: true,
      showName: false,
      region: null,
      comment: null,
      locale: undefined,
      country: 'mx',
    }
    expect(submissionSchema.parse(json)).toMatchObject({
      consent: true,
      locale: 'en',
      country: 'MX',
      comment: null,
    })
  })

  it('keeps markup as text, and the lines of a comment', () => {
    const parsed = submissionSchema.parse({
      ...good,
      name: '<b>Ana</b>',
      comment: '<script>\r\nalert(1)</script>',
    })
    expect(parsed).toMatchObject({ name: '<b>Ana</b>', comment: '<script>\nalert(1)</script>' })
  })

  it('writes what is composed and what is precomposed alike', () => {
    expect(submissionSchema.parse({ ...good, name: 'Jose\u0301' }).name).toBe('José')
  })

  it.each([
    [{ name: '' }, { name: ['name.required'] }],
    [{ name: undefined }, { name: ['name.required'] }],
    [{ name: 5 }, { name: ['name.required'] }],
    [{ name: ' . ' }, { name: ['name.required'] }],
    [{ name: 'a'.repeat(101) }, { name: ['name.long'] }],
    [{ name: '\u3164' }, { name: ['name.invisible'] }],
    [{ name: '\u115f\uffa0' }, { name: ['name.invisible'] }],
    [{ name: '\u2800' }, { name: ['name.invisible'] }],
    [{ name: '\u0301\u200b' }, { name: ['name.invisible'] }],
    [{ email: 'an\u200ba@example.org' }, { email: ['email.invisible'] }],
    [{ name: '😀a'.repeat(51) }, { name: ['name.long'] }],
    [{ comment: '😀'.repeat(501) }, { comment: ['comment.long'] }],
    [{ name: 'Ana\0' }, { name: ['name.characters'] }],
    [{ name: 'Ana\nPérez' }, { name: ['name.characters'] }],
    [{ name: 'Ana\u202eanA' }, { name: ['name.characters'] }],
    [{ name: 'Ana\ud800' }, { name: ['name.characters'] }],
    [{ name: 'see http://x.example' }, { name: ['name.link'] }],
    [{ name: 'www.example' }, { name: ['name.link'] }],
    [{ name: 'buy at example.com now' }, { name: ['name.link'] }],
    [{ name: 'bit.ly/x' }, { name: ['name.link'] }],
    [{ name: 'ana@example.org' }, { name: ['name.link'] }],
    [{ email: '' }, { email: ['email.required'] }],
    [{ email: ['a@example.org'] }, { email: ['email.required'] }],
    [{ email: 'ana@example.org\r\nBcc: eva@example.org' }, { email: ['email.characters'] }],
    [{ email: 'ana@example.org\n' }, { email: ['email.characters'] }],
    [{ email: 'ana\0@example.org' }, { email: ['email.characters'] }],
    [{ email: 'ana@example.org, eva@example.org' }, { email: ['email.one'] }],
    [{ email: 'ana@example' }, { email: ['email.invalid'] }],
    [{ country: '' }, { country: ['country.required'] }],
    [{ country: undefined }, { country: ['country.required'] }],
    [{ country: 'XX' }, { country: ['country.unknown'] }],
    [{ region: 'r'.repeat(101) }, { region: ['region.long'] }],
    [{ postcode: '1'.repeat(21) }, { postcode: ['postcode.long'] }],
    [{ postcode: '1\n2' }, { postcode: ['postcode.characters'] }],
    [{ comment: 'c'.repeat(501) }, { comment: ['comment.long'] }],
    [{ comment: 'a\0b' }, { comment: ['comment.characters'] }],
    [{ comment: {} }, { comment: ['comment.characters'] }],
    [{ consent: undefined }, { consent: ['consent.required'] }],
    [{ consent: false }, { consent: ['consent.required'] }],
    [{ consent: 'perhaps' }, { consent: ['consent.invalid'] }],
    [{ showName: 'constructor' }, { showName: ['showName.invalid'] }],
    [{ locale: 'fr' }, { locale: ['locale.unknown'] }],
  ])('refuses %j', (change, errors) => {
    expect(errorsOf(change)).toEqual(errors)
  })

  it.each(['Ma.de Jesús', 'J.R.R. Tolkien', 'Ma.Elena', "O'Neill, Jr.", '李小龍', 'أمينة', 'Ana.'])(
    'takes the name %s',
    (name) => {
      expect(errorsOf({ name })).toEqual({})
    },
  )

  it('trims what cannot be seen, and counts characters as people do', () => {
    const comment = `${'line\r\n'.repeat(80)}${'😀'.repeat(99)}`
    expect(
      submissionSchema.parse({
        ...good,
        name: '\ufeff\u202aAna Pérez\u202c\u200b',
        email: '\u200b\u00a0ana@example.org\u2060',
        region: '\u3164',
        postcode: '\u200e01234\u200f',
        comment: `\u200b${comment}\ufeff`,
      }),
    ).toMatchObject({
      name: 'Ana Pérez',
      email: 'ana@example.org',
      region: null,
      postcode: '01234',
      comment: comment.replaceAll('\r\n', '\n'),
    })
    expect(errorsOf({ name: '😀a'.repeat(50), comment: '😀'.repeat(500) })).toEqual({})
  })

  it('says everything at once', () => {
    expect(Object.keys(errorsOf({ name: '', email: 'x', country: '', consent: '' })).sort()).toEqual([
      'consent',
      'country',
      'email',
      'name',
    ])
  })

  it('takes a state of the United States or Mexico by its code, and any other region as it was typed', () => {
    const regionOf = (country: string, region: string) => [
      submissionSchema.parse({ ...good, country, region }).region,
      correctionsSchema.parse({ ...good, country, region }).region,
    ]
    const same = (region: string) => [region, region]
    expect(regionOf('mx', ' jalisco ')).toEqual(same('MX-JAL'))
    expect(regionOf('US', 'Nueva York')).toEqual(same('US-NY'))
    expect(regionOf('US', 'US-CA')).toEqual(same('US-CA'))
    expect(regionOf('MX', 'La Laguna')).toEqual(same('La Laguna'))
    expect(regionOf('ES', 'California')).toEqual(same('California'))
  })

  it('ignores a version of the text that is none', () => {
    expect(submissionSchema.parse({ ...good, textVersion: 'x' }).textVersion).toBeUndefined()
    expect(submissionSchema.parse({ ...good, textVersion: '2' }).textVersion).toBe(2)
    expect(submissionSchema.parse({ ...good, textVersion: { valueOf: null } }).textVersion).toBeUndefined()
  })
})

it('corrects no address or consent', () => {
  const parsed = correctionsSchema.parse({ ...good, comment: 'c', email: 'eva@example.org' })
  expect(Object.keys(parsed).sort()).toEqual(
    ['name', 'country', ...DETAILS, 'showName', 'wantsUpdates'].sort(),
  )
})

it('refuses what is far too long before it is normalised', () => {
  const slow = `a${'\u0301\u0323'.repeat(15_000)}`
  const parsed = submissionSchema.safeParse({ ...good, name: slow, region: slow, comment: slow })
  expect(parsed.error && fieldErrors(parsed.error)).toEqual({
    name: ['name.long'],
    region: ['region.long'],
    comment: ['comment.long'],
  })
})

it('has words for every error in each language', () => {
  for (const key of [
    'name.required',
    'name.long',
    'name.characters',
    'name.link',
    'name.invisible',
    'email.one',
    'email.invisible',
    'country.unknown',
    ...DETAILS.map((detail) => `${detail}.characters`),
  ]) {
    const [field = '', problem = ''] = key.split('.')
    for (const messages of Object.values(MESSAGES)) {
      const errors = messages.errors as Record<string, string | Record<string, string>>
      expect(errors[field]).toHaveProperty(problem)
    }
  }
})

describe('countries', () => {
  it('have names in each language, United States and Mexico first', () => {
    expect(COUNTRIES).toHaveLength(250)
    for (const locale of LOCALES) {
      const options = countryOptions(locale)
      expect(options).toHaveLength(243)
      expect(allCountries(locale)).toHaveLength(250)
      expect(options.slice(0, 2).map(({ code }) => code)).toEqual(['US', 'MX'])
      expect(options.filter(({ code, name }) => code === name)).toEqual([])
    }
    expect(['ES', 'SA', 'RO'].map((code) => countryName(code, 'es'))).toEqual([
      'España',
      'Arabia Saudita',
      'Rumania',
    ])
  })

  it('include Kosovo, and a place without inhabitants only where somebody has said it', () => {
    const codes = (chosen?: string) => countryOptions('en', chosen).map(({ code }) => code)
    expect(errorsOf({ country: 'XK' })).toEqual({})
    expect(errorsOf({ country: 'AQ' })).toEqual({})
    expect(codes()).toContain('XK')
    expect([codes().includes('AQ'), codes('AQ').includes('AQ')]).toEqual([false, true])
  })
})

it.each(Object.values(MESSAGES))(
  'has a label in each language for what a signer may add',
  ({ sign, confirm, signature }) => {
    for (const detail of DETAILS) expect(sign).toHaveProperty(detail)
    for (const detail of TEXT_DETAILS) expect([confirm, signature]).toEqual([has(detail), has(detail)])
  },
)

const has = (name: string) => expect.objectContaining({ [name]: expect.any(String) })

it.each(Object.values(MESSAGES))('says in each language how much a field takes', ({ errors }) => {
  for (const [field, most] of Object.entries({ ...LIMITS, email: ADDRESS_LIMIT }))
    expect(errors[field as 'name'].long).toContain(` ${most} `)
})
