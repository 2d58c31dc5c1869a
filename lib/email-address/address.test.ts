import { describe, expect, it } from 'vitest'
import { addressProblem, domainOf, reachableAddress } from '@/lib/email-address/address'

describe('an address', () => {
  it.each([
    'ana@example.org',
    "o'brien+tag@sub.example.org",
    'ANA@EXAMPLE.ORG',
    'ana@münchen.example',
    `${'a'.repeat(64)}@example.org`,
  ])('is taken: %s', (address) => {
    expect(addressProblem(address)).toBeNull()
  })

  it.each([
    ['', 'required'],
    [`${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.org`, 'long'],
    ['ana@example.org,eva@example.org', 'one'],
    ['ana@example.org;eva@example.org', 'one'],
    ['Ana <ana@example.org>', 'one'],
    ['"ana@x"@example.org', 'one'],
    ['ana@eva@example.org', 'one'],
    ['ana@example', 'invalid'],
    ['ana', 'invalid'],
    ['@example.org', 'invalid'],
    ['ana@', 'invalid'],
    ['ana@example.org.', 'invalid'],
    ['ana@-example.org', 'invalid'],
    ['ana@[127.0.0.1]', 'invalid'],
    ['ana@127.0.0.1', 'invalid'],
    ['ana@0x7f.1', 'invalid'],
    ['ana@exam%70le.org', 'invalid'],
    ['ana eva@example.org', 'invalid'],
    ['.ana@example.org', 'invalid'],
    ['an..a@example.org', 'invalid'],
    [`${'a'.repeat(65)}@example.org`, 'invalid'],
  ])('is refused: %s (%s)', (address, problem) => {
    expect(addressProblem(address)).toBe(problem)
  })
})

it('reaches an international domain by its ASCII name', () => {
  expect(domainOf('Ana@MÜNCHEN.example')).toBe('xn--mnchen-3ya.example')
  expect(reachableAddress('Ana@MÜNCHEN.example')).toBe('Ana@xn--mnchen-3ya.example')
})
