import { hash } from '@node-rs/argon2'
import { expect, it } from 'vitest'
import { comparePassword, hashPassword, TooBusyError } from '@/lib/admins/passwords'

it('is kept as Argon2id with 19 MiB, two passes and one lane, and salted', async () => {
  const [one, other] = await Promise.all([hashPassword('a quiet river'), hashPassword('a quiet river')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
  expect(await comparePassword(one, 'a quiet river')).toBe('fits')
  expect(await comparePassword(one, 'A quiet river')).toBe('wrong')
})

it('fits nothing where an account has none', async () => {
  expect(await comparePassword(null, 'nobody has this password')).toBe('wrong')
})

it('is refused while too many wait, and taken again afterwards', async () => {
  const hash = await hashPassword('a quiet river')
  const tries = await Promise.allSettled(
    Array.from({ length: 60 }, () => comparePassword(hash, 'a quiet river')),
  )
  const refused = tries.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(8)
  for (const { reason } of refused) expect(reason).toBeInstanceOf(TooBusyError)
  expect(await comparePassword(hash, 'a quiet river')).toBe('fits')
})

it.each(['NFC', 'NFD'] as const)(
  'with accents typed in one form fits in another, set in %s',
  async (form) => {
    const password = 'el río está ﬁno'
    const kept = await hashPassword(password.normalize(form))
    for (const typed of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
      expect(await comparePassword(kept, password.normalize(typed))).toBe('fits')
    expect(await comparePassword(kept, 'el rio esta fino')).toBe('wrong')
  },
)

it.each(['NFC', 'NFD'] as const)('set before, in %s as it was typed, still fits in both', async (form) => {
  const before = await hash('el río está lleno'.normalize(form))
  for (const typed of ['NFC', 'NFD'] as const)
    expect(await comparePassword(before, 'el río está lleno'.normalize(typed))).not.toBe('wrong')
  expect(await comparePassword(before, 'el río está vacío')).toBe('wrong')
})
