import { beforeAll, expect, it } from 'vitest'
import { forgetNetworks } from '@/lib/networks/forget'
import { networkHash } from '@/lib/networks/network'
import { db } from '@/lib/platform/db'
import { submit } from '@/lib/signatures/submit'
import { JOB } from '@/testing/scenes/authorized'
import { aSubmission, signatureByEmail, useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

it('forgets networks after thirty days, and nothing else', async () => {
  for (const [email, age] of [
    ['old@example.org', '31 days'],
    ['new@example.org', '29 days'],
  ] as const) {
    const network = networkHash('192.0.2.7')
    await submit(aSubmission({ email }), { flags: ['quick'], held: false, network })
    await db()
      .$executeRaw`UPDATE signatures SET submitted_at = now() - ${age}::interval WHERE email_domain = 'example.org' AND submitted_at > now() - interval '1 h'`
  }
  expect(await forgetNetworks(JOB)).toBe(1)
  expect(await signatureByEmail('old@example.org')).toMatchObject({ network: null, flags: ['quick'] })
  expect((await signatureByEmail('new@example.org')).network).toEqual(networkHash('192.0.2.7'))
  expect(await forgetNetworks(JOB)).toBe(0)
})
