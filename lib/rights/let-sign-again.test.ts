import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { erase } from '@/lib/rights/erase'
import { countRemovedAddresses, letSignAgain } from '@/lib/rights/let-sign-again'
import { remove } from '@/lib/signatures/remove'
import { submit } from '@/lib/signatures/submit'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import {
  actToken,
  aSubmission,
  confirmedSignature,
  signatureByEmail,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

async function barredAddress(): Promise<string> {
  const { email } = aSubmission()
  const row = await confirmedSignature({ email })
  await remove(ADMIN, row.id, 'Not a person')
  await erase(actToken(row))
  return email
}

it('lets whoever was removed and erased sign again, however the address is written', async () => {
  const [email, other] = [await barredAddress(), await barredAddress()]
  expect(await countRemovedAddresses(ADMIN)).toBe(2)
  expect(await letSignAgain(ADMIN, email.toUpperCase())).toBe(true)
  expect(await countRemovedAddresses(ADMIN)).toBe(1)
  await submit(aSubmission({ email }))
  expect(await signatureByEmail(email)).toMatchObject({ state: 'pending' })
  await submit(aSubmission({ email: other }))
  await expect(signatureByEmail(other)).rejects.toThrow()
})

it('is audited once, without the address', async () => {
  const email = await barredAddress()
  const before = await db().auditEvent.count({ where: { verb: 'let-sign-again' } })
  const answers = await Promise.all([letSignAgain(ADMIN, email), letSignAgain(ADMIN, email)])
  expect(answers.toSorted()).toEqual([false, true])
  const events = await db().auditEvent.findMany({ where: { verb: 'let-sign-again' }, orderBy: { id: 'asc' } })
  expect(events.slice(before)).toEqual([
    expect.objectContaining({ adminId: ADMIN_ID, subject: 'removed-address', detail: {} }),
  ])
})

it('says of an address that was never barred, or whose removed signature is still there, that it was not', async () => {
  const { email } = aSubmission()
  const row = await confirmedSignature({ email })
  await remove(ADMIN, row.id, 'Not a person')
  expect(await letSignAgain(ADMIN, email)).toBe(false)
  expect(await letSignAgain(ADMIN, 'nobody@nowhere.example')).toBe(false)
  await submit(aSubmission({ email }))
  expect(await signatureByEmail(email)).toMatchObject({ state: 'removed' })
})
