import { describe, expect, it } from 'vitest'
import { keptCookie, keptValues, readKept } from '@/lib/kept-input/cookie'

const kept = { values: { name: 'Ana <b>', email: 'ana@example' }, errors: { email: ['email.invalid'] } }

function valueOf(cookie: string): string {
  return /^kept=([\w-]*);/.exec(cookie)?.[1] ?? ''
}

describe('kept input', () => {
  it('comes back from its cookie, and only at its own place', () => {
    const value = valueOf(keptCookie('sign', 'en', kept))
    expect(readKept('sign', value)).toEqual(kept)
    expect(readKept('confirm', value)).toBeNull()
  })

  it('shows nobody on the way what it holds', () => {
    const cookie = keptCookie('sign', 'es', kept)
    expect(cookie).toMatch(/; Path=\/es\/sign; Max-Age=300; HttpOnly; SameSite=Lax$/)
    expect(Buffer.from(valueOf(cookie), 'base64url').toString('latin1')).not.toContain('Ana')
  })

  it('is nothing when changed, absent or made elsewhere', () => {
    const value = valueOf(keptCookie('sign', 'en', kept))
    for (const other of [
      undefined,
      '',
      'x',
      `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`,
      value.slice(0, -4),
    ]) {
      expect(readKept('sign', other)).toBeNull()
    }
  })

  it('fits a cookie whatever was typed', () => {
    const input = {
      name: '\u2028'.repeat(400),
      email: '☃'.repeat(4000),
      region: '☃'.repeat(400),
      comment: '\\"☃\u0001'.repeat(100_000),
    }
    const cookie = keptCookie('sign', 'en', { values: keptValues(input), errors: kept.errors })
    expect(cookie.split(';')[0]?.length).toBeLessThanOrEqual(4096)
    expect(readKept('sign', valueOf(cookie))?.errors).toEqual(kept.errors)
  })

  it('holds known fields as texts, and ticks that are set', () => {
    expect(keptValues({ name: 'Ana\0', website: 'x', comment: 5, consent: 'on', showName: 'no' })).toEqual({
      name: 'Ana',
      consent: 'on',
    })
  })

  it('keeps an over-long value long enough to be refused again', () => {
    expect(keptValues({ postcode: '1'.repeat(99) }).postcode).toHaveLength(21)
  })
})
