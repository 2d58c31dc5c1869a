import { describe, expect, it } from 'vitest'
import { forgetPeople } from './rules.ts'
import { conditionsSchema, publishedReason } from './schema.ts'

const EMPTY = {
  state: '',
  domain: '',
  country: '',
  since: '',
  before: '',
  flag: '',
  network: '',
  signerName: '',
}

function problems(fields: Record<string, string>): string[] {
  const parsed = conditionsSchema.safeParse({ ...EMPTY, ...fields })
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]))
}

describe('the conditions of a removal', () => {
  it('are at least one', () => {
    expect(problems({})).toEqual(['state'])
    expect(problems({ nameMatch: 'contains' })).toEqual(['state'])
    expect(problems({ state: 'pending' })).toEqual([])
  })

  it.each([
    ['a whole address', { domain: 'ana@example.org' }, 'domain'],
    ['half a domain', { domain: 'example' }, 'domain'],
    ['a country that is none', { country: 'ZZ' }, 'country'],
    ['a day that is none', { since: '2026-02-31T' }, 'since'],
    ['an end before the beginning', { since: '2026-11-24T10:00', before: '2026-11-24T09:00' }, 'before'],
    ['a flag that is none', { flag: 'odd' }, 'flag'],
    ['a network that is no key', { network: '203.0.113.7' }, 'network'],
    ['a state that cannot be removed', { state: 'withdrawn' }, 'state'],
  ])('refuse %s', (_what, fields, field) => {
    expect(problems(fields)).toEqual([field])
  })

  it('are read as the rows hold them, and the same when they are read again', () => {
    const read = conditionsSchema.parse({
      ...EMPTY,
      domain: '@Ñandú.example',
      since: '2026-11-24T10:00',
      before: '2026-11-25',
      signerName: ' Bot ',
    })
    expect(read).toMatchObject({
      domain: 'xn--and-6ma2c.example',
      since: '2026-11-24T10:00:00.000Z',
      before: '2026-11-25T00:00:00.000Z',
      signerName: 'Bot',
    })
    expect(conditionsSchema.parse(read)).toEqual(read)
  })

  it('forget names and networks, and keep that they were given', () => {
    const conditions = conditionsSchema.parse({
      domain: 'example.org',
      signerName: 'Bot',
      network: 'ab'.repeat(32),
    })
    const kept = forgetPeople(conditions)
    expect(JSON.stringify(kept)).not.toMatch(/Bot|abab/)
    expect(kept).toEqual({ domain: 'example.org', signerName: '', network: '' })
  })
})

it('publishes a reason of one line, without an address in it', () => {
  expect(publishedReason.safeParse('Made by a script').success).toBe(true)
  for (const reason of ['', 'a@example.org', 'two\nlines', 'x'.repeat(201)]) {
    expect(publishedReason.safeParse(reason).success, reason).toBe(false)
  }
})
