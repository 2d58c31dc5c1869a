import { Worker } from 'node:worker_threads'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { passwordWeakness } from '@/lib/admins/password-strength'
import { messageKey, type ErrorKey } from '@/lib/i18n/message-key'
import { db } from '@/lib/platform/db'
import { PASSWORD } from '@/testing/scenes/admins'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)
afterEach(() => vi.useRealTimers())

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

it('knows the names of the campaign and of who runs it', async () => {
  const { name } = await db().campaign.update({
    where: { id: 1 },
    data: { name: 'Zorvath Quembly', organisation: 'Brixolt Wendar' },
  })
  expect(await weakness(name)).toBe(messageKey('password.weak.own'))
  expect(await weakness('brixoltwendar')).toBe(messageKey('password.weak.own'))
})

it('checks a password of any length quickly', async () => {
  const before = process.cpuUsage()
  await weakness('ab1@'.repeat(50))
  expect(process.cpuUsage(before).user).toBeLessThan(6_000_000)
})

it('ends the thread with its dictionaries when nobody asked for a while, and starts another', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const terminate = vi.spyOn(Worker.prototype, 'terminate')
  await weakness(PASSWORD)
  vi.advanceTimersByTime(29_000)
  await weakness(PASSWORD)
  vi.advanceTimersByTime(29_000)
  expect(terminate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(terminate).toHaveBeenCalledTimes(1)
  expect(await weakness(PASSWORD)).toBeNull()
})
