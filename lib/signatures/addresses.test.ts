import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressProblem, canonicalAddress, domainOf, reachableAddress } from '@/lib/signatures/addresses'

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

describe('the canonical address', () => {
  it.each([
    ['Ana@Example.ORG', 'ana@example.org'],
    ['ana@MÜNCHEN.example', 'ana@xn--mnchen-3ya.example'],
    ['A.n.a+x@Gmail.com', 'ana@gmail.com'],
    ['ana@googlemail.com', 'ana@gmail.com'],
    ['+ana@gmail.com', '+ana@gmail.com'],
    ['ana.b+x@outlook.com', 'ana.b@outlook.com'],
    ['ana+x@icloud.com', 'ana@icloud.com'],
    ['ana+x@proton.me', 'ana@proton.me'],
    ['ana+x@fastmail.com', 'ana@fastmail.com'],
    ['a.na+x@example.org', 'a.na+x@example.org'],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical)
  })

  it('stays as it is when taken again, and never loses its name', () => {
    const local = fc.stringMatching(/^[a-zA-Z0-9+_-]{1,8}(\.[a-zA-Z0-9+_-]{1,8}){0,2}$/)
    const domain = fc.constantFrom('gmail.com', 'googlemail.com', 'Outlook.com', 'proton.me', 'example.org')
    fc.assert(
      fc.property(local, domain, (name, host) => {
        const canonical = canonicalAddress(`${name}@${host}`)
        expect(canonicalAddress(canonical)).toBe(canonical)
        expect(canonical).toMatch(/^.+@/)
      }),
    )
  })
})

it('reaches an international domain by its ASCII name', () => {
  expect(domainOf('Ana@MÜNCHEN.example')).toBe('xn--mnchen-3ya.example')
  expect(reachableAddress('Ana@MÜNCHEN.example')).toBe('Ana@xn--mnchen-3ya.example')
})
