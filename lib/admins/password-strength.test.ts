import { expect, it } from 'vitest'
import { passwordWeakness } from '@/lib/admins/password-strength'
import { messageKey, type ErrorKey } from '@/lib/i18n/message-key'
import { PASSWORD } from '@/testing/scenes/admins'

const weakness = (password: string) => passwordWeakness(password, 'ana.perez@example.org')

it.each([PASSWORD, 'a long enough passphrase', 'el río está lleno', 'Vx8#kq2Lw9!z'])(
  'takes %s',
  async (password) => expect(await weakness(password)).toBeNull(),
)

it.each<[password: string, key: ErrorKey]>([
  ['passwordpassword', 'password.weak.extendedRepeat'],
  ['aaaaaaaaaaaa', 'password.weak.simpleRepeat'],
  ['123456789012', 'password.weak.common'],
  ['contraseña1234', 'password.weak.other'],
  ['ana.perez@example.org', 'password.weak.own'],
])('refuses %s, saying why', async (password, key) => expect(await weakness(password)).toBe(messageKey(key)))

it('checks a password of any length quickly', async () => {
  const before = process.cpuUsage()
  await weakness('ab1@'.repeat(50))
  expect(process.cpuUsage(before).user).toBeLessThan(3_000_000)
})
