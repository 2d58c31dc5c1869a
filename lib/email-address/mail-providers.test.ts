import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalAddress } from '@/lib/email-address/address'
import { MAIL_PROVIDERS } from '@/lib/email-address/mail-providers'

const ONE_MAILBOX: [string, string[]][] = [
  ['ana@example.org', ['Ana@Example.ORG', 'ANA@example.org']],
  ['ana@xn--mnchen-3ya.example', ['ana@MÜNCHEN.example', 'ana@münchen.example']],
  ['ana@gmail.com', ['A.n.a+x@Gmail.com', 'ana@googlemail.com', 'an.a+x+y@GOOGLEMAIL.com']],
  ['ana.b@outlook.com', ['ana.b+x@outlook.com', 'Ana.B@OUTLOOK.com']],
  ['ana@hotmail.com.mx', ['ana+x@hotmail.com.mx']],
  ['ana@live.co.uk', ['ana+x@live.co.uk']],
  ['ana@icloud.com', ['ana+x@icloud.com', 'ana@me.com', 'ana+y@mac.com']],
  ['anab@proton.me', ['Ana.B@proton.me', 'ana-b@pm.me', 'ana_b+x@protonmail.com', 'anab@protonmail.ch']],
  ['ana@fastmail.com', ['ana+x@fastmail.com', 'shop@ana.fastmail.com', 'other+x@Ana.Fastmail.com']],
  ['base-@yahoo.com', ['base-shop@yahoo.com', 'Base-news@yahoo.com', 'base-news-2@yahoo.com']],
  ['ana@yandex.com', ['ana@yandex.ru', 'ana@ya.ru', 'Ana@yandex.kz']],
  ['ana@mailbox.org', ['ana+x@mailbox.org']],
]

const TWO_MAILBOXES: [string, string][] = [
  ['a.na@example.org', 'ana@example.org'],
  ['ana+x@example.org', 'ana@example.org'],
  ['ana.b@outlook.com', 'anab@outlook.com'],
  ['ana@outlook.com', 'ana@hotmail.com'],
  ['ana@hotmail.com', 'ana@hotmail.es'],
  ['ana@fastmail.com', 'ana@fastmail.fm'],
  ['ana@shop.ana.fastmail.com', 'ana@fastmail.com'],
  ['an.a@icloud.com', 'ana@icloud.com'],
  ['base-shop@yahoo.com', 'base@yahoo.com'],
  ['a.na@yahoo.com', 'ana@yahoo.com'],
  ['base-shop@yahoo.es', 'base-news@yahoo.es'],
  ['an.a@yandex.com', 'ana@yandex.com'],
  ['ana+x@gmx.com', 'ana@gmx.com'],
  ['ana+x@mail.com', 'ana@mail.com'],
  ['ana+x@zoho.com', 'ana@zoho.com'],
]

describe('the canonical address', () => {
  it.each(ONE_MAILBOX)('is %s for each of %j', (mailbox, addresses) => {
    expect(addresses.map(canonicalAddress)).toEqual(addresses.map(() => mailbox))
    expect(canonicalAddress(mailbox)).toBe(mailbox)
  })

  it.each(TWO_MAILBOXES)('tells %s and %s apart', (one, other) => {
    expect(canonicalAddress(one)).not.toBe(canonicalAddress(other))
  })

  it.each(['+ana@gmail.com', '-@proton.me', '-shop@yahoo.com'])('leaves a name to %s', (address) => {
    expect(canonicalAddress(address)).toBe(address)
  })
})

describe('for any name at any domain, the canonical address', () => {
  const domains = [...MAIL_PROVIDERS.flatMap((provider) => provider.domains), 'example.org', 'x.fastmail.fm']
  const address = fc
    .tuple(
      fc.stringMatching(/^[a-zA-Z0-9+_-]{1,8}(\.[a-zA-Z0-9+_-]{1,8}){0,2}$/),
      fc.constantFrom(...domains),
    )
    .map((parts) => parts.join('@'))

  it('stays as it is when taken again', () => {
    fc.assert(
      fc.property(address, (typed) => {
        const canonical = canonicalAddress(typed)
        expect(canonicalAddress(canonical)).toBe(canonical)
        expect(canonical).toMatch(/^[^@]+@[^@]+$/)
      }),
    )
  })

  it('does not depend on case', () => {
    fc.assert(
      fc.property(address, (typed) => {
        expect(canonicalAddress(typed.toUpperCase())).toBe(canonicalAddress(typed.toLowerCase()))
      }),
    )
  })

  it('does not depend on a tag where the provider knows tags', () => {
    const tagged = MAIL_PROVIDERS.filter(({ tag }) => tag).flatMap((provider) => provider.domains)
    const name = fc.stringMatching(/^[a-z0-9]{1,12}$/)
    fc.assert(
      fc.property(name, name, fc.constantFrom(...tagged), (local, tag, domain) => {
        expect(canonicalAddress(`${local}+${tag}@${domain}`)).toBe(canonicalAddress(`${local}@${domain}`))
      }),
    )
  })
})

it('has each domain once', () => {
  const domains = MAIL_PROVIDERS.flatMap((provider) => provider.domains)
  expect(domains).toHaveLength(new Set(domains).size)
})
