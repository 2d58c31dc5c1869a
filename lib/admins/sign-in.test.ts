import { beforeAll, expect, it } from 'vitest'
import { hashPassword } from '@/lib/admins/passwords'
import { signIn } from '@/lib/admins/sign-in'
import { db } from '@/lib/platform/db'
import { recordStatements } from '@/testing/database/statements'
import { browserAt, useEmptyDatabase } from '@/testing/scenes/admins'

beforeAll(async () => {
  await useEmptyDatabase()
  const passwordHash = await hashPassword('the right password')
  await db().admin.create({
    data: { id: crypto.randomUUID(), role: 'owner', email: 'known@example.org', passwordHash },
  })
  await db().admin.create({ data: { id: crypto.randomUUID(), role: 'editor', email: 'invited@example.org' } })
})

it('asks the database the same of an address that signs in, one that was only invited and one that nobody has', async () => {
  const tried = async (email: string) => {
    const wrong = { email, password: 'a wrong password' }
    const { result, statements } = await recordStatements(() => signIn(wrong, browserAt('192.0.2.1')))
    // The rate limits' own statements come at any time.
    return { result, statements: statements.filter((text) => !text.includes('limit_counters')) }
  }
  const unknown = await tried('unknown@example.org')
  expect([unknown.result, unknown.statements.length]).toEqual([null, 1])
  expect(await tried('known@example.org')).toEqual(unknown)
  expect(await tried('invited@example.org')).toEqual(unknown)
})
