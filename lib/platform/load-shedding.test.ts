import { beforeAll, expect, it } from 'vitest'
import { handleSigning } from '@/endpoints/sign'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { whenIdle } from '@/lib/platform/load-shedding'
import { submit } from '@/lib/signatures/submit'
import { aSubmission, useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

const MANY = 40

function isIdle(): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))
  return Promise.race([whenIdle().then(() => true), later])
}

it('is idle during rejected posts, however many', async () => {
  const headers = { 'content-type': 'application/json', [CLIENT_ADDRESS]: '192.0.2.7' }
  const post = () => handleSigning({ headers, body: Buffer.from('{"name":"Ana"}') })
  const answers = await Promise.all(Array.from({ length: 2 * MANY }, post))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]))
  expect(await isIdle()).toBe(true)
})

it('delays deferrable work while many signatures are written', async () => {
  await Promise.all(Array.from({ length: MANY }, () => submit(aSubmission())))
  expect(await isIdle()).toBe(false)
  await whenIdle()
  expect(await isIdle()).toBe(true)
})
