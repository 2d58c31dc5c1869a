import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flashCookie, flashValues, readFlash } from '@/endpoints/form-flash/cookie'
import { newChallenge } from '@/lib/proof-of-work/challenge'

const kept = { values: { name: 'Ana <b>', email: 'ana@example' }, errors: { email: ['email.invalid'] } }

function valueOf(cookie: string): string {
  return /^kept=([\w-]*);/.exec(cookie)?.[1] ?? ''
}

describe('a form flash', () => {
  it('can be read from its cookie, for its own page only', () => {
    const value = valueOf(flashCookie('sign', 'en', kept))
    expect(readFlash('sign', value)).toEqual(kept)
    expect(readFlash('confirm', value)).toBeNull()
  })

  it('is encrypted', () => {
    const cookie = flashCookie('sign', 'es', kept)
    expect(cookie).toMatch(/; Path=\/es\/sign; Max-Age=300; HttpOnly; SameSite=Lax$/)
    expect(Buffer.from(valueOf(cookie), 'base64url').toString('latin1')).not.toContain('Ana')
  })

  it('is null when tampered with, absent or made elsewhere', () => {
    const value = valueOf(flashCookie('sign', 'en', kept))
    for (const other of [
      undefined,
      '',
      'x',
      `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`,
      value.slice(0, -4),
    ]) {
      expect(readFlash('sign', other)).toBeNull()
    }
  })

  it('fits a cookie whatever the input', () => {
    const input = {
      name: '\u2028'.repeat(400),
      email: '☃'.repeat(4000),
      region: '☃'.repeat(400),
      comment: '\\"☃\u0001'.repeat(100_000),
    }
    const cookie = flashCookie('sign', 'en', { values: flashValues(input), errors: kept.errors })
    expect(cookie.split(';')[0]?.length).toBeLessThanOrEqual(4096)
    const back = readFlash('sign', valueOf(cookie))
    expect(back?.errors).toMatchObject({ email: ['email.invalid', 'cut'], comment: ['cut'] })
    expect(back?.values.comment).toMatch(/^(?:\\"☃\u0001)+/)
  })

  it('holds the longest valid form, with a challenge beside it', async () => {
    const challenge = await newChallenge()
    const errors = { country: ['country.required'], consent: ['consent.required'] }
    const text = (most: number) => fc.string({ unit: 'binary', maxLength: most })
    const input = fc.record({ name: text(100), region: text(100), postcode: text(20), comment: text(500) })
    fc.assert(
      fc.property(input, (typed) => {
        const ticked = { country: 'MX', consent: 'on', showName: 'on', wantsUpdates: 'true' }
        const values = flashValues({ ...typed, ...ticked, email: `${'a'.repeat(64)}@${'b'.repeat(60)}.org` })
        const cookie = flashCookie('sign', 'en', { values, errors, challenge })
        expect(readFlash('sign', valueOf(cookie))).toEqual({ values, errors, challenge })
        expect(cookie.split(';')[0]?.length).toBeLessThanOrEqual(4096)
      }),
    )
  })

  it('counts a line break once, and never splits a character', () => {
    const lines = 'a line\r\n'.repeat(81).slice(0, -2)
    expect(flashValues({ comment: lines }).comment).toBe(lines.replaceAll('\r\n', '\n'))
    const family = '👨‍👩‍👧'
    const values = flashValues({ comment: family.repeat(5_000), name: '😀'.repeat(400) })
    const back = readFlash('sign', valueOf(flashCookie('sign', 'en', { values, errors: {} })))
    expect(back?.values.name).toBe('😀'.repeat(400))
    expect(back?.values.comment).toMatch(new RegExp(`^(?:${family})+$`, 'u'))
    expect(back?.errors).toEqual({ comment: ['cut'] })
  })

  it('keeps known fields as text, and checked boxes', () => {
    expect(flashValues({ name: 'Ana\0', website: 'x', comment: 5, consent: 'on', showName: 'no' })).toEqual({
      name: 'Ana',
      consent: 'on',
    })
  })

  it('keeps a value over its limit as typed', () => {
    const values = { postcode: '1'.repeat(79), comment: 'c'.repeat(1_900) }
    const cookie = flashCookie('sign', 'en', { values: flashValues(values), errors: {} })
    expect(readFlash('sign', valueOf(cookie))).toEqual({ values, errors: {} })
  })
})
