import { expect, it } from 'vitest'
import { hashPassword, passwordFits, TooBusyError } from '@/lib/admins/passwords'

it('is kept as Argon2id with 19 MiB, two passes and one lane, and salted', async () => {
  const [one, other] = await Promise.all([hashPassword('a quiet river'), hashPassword('a quiet river')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
  expect(await passwordFits(one, 'a quiet river')).toBe(true)
  expect(await passwordFits(one, 'A quiet river')).toBe(false)
})

it('fits nothing where an account has none', async () => {
  expect(await passwordFits(null, 'nobody has this password')).toBe(false)
})

it('is refused while too many wait, and taken again afterwards', async () => {
  const hash = await hashPassword('a quiet river')
  const tries = await Promise.allSettled(
    Array.from({ length: 60 }, () => passwordFits(hash, 'a quiet river')),
  )
  const refused = tries.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(8)
  for (const { reason } of refused) expect(reason).toBeInstanceOf(TooBusyError)
  expect(await passwordFits(hash, 'a quiet river')).toBe(true)
})
