import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { signerMails } from '@/lib/signatures/jobs'
import { learnSwitches } from '@/lib/switches/known'
import { turnSwitch } from '@/lib/switches/turn'
import { JOBS } from '@/server/jobs/definitions/index'
import { jobsThatRun } from '@/server/jobs/held-mails'
import { startJobs } from '@/server/jobs/start-jobs'
import { ADMIN } from '@/testing/scenes/authorized'
import { Mailing } from '@/testing/scenes/mailing'
import { confirmedSignature, pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const mailing = new Mailing()

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(() => mailing.close())

async function turned(to: 'on' | 'off') {
  await turnSwitch(ADMIN, 'mail', to)
  await learnSwitches()
}

it('holds every mail but the links that a signer asks for, and no other job', () => {
  const running = jobsThatRun(JOBS, true).map(({ name }) => name)
  expect(running.filter((name) => name.startsWith('mail-'))).toEqual([
    ...['mail-asked-link', 'mail-link', 'mail-nothing'],
  ])
  const others = JOBS.map(({ name }) => name).filter((name) => !name.startsWith('mail-'))
  expect(running).toEqual(expect.arrayContaining(others))
  expect(jobsThatRun(JOBS, false)).toEqual(JOBS)
})

it('mail that waits while it is stopped is sent afterwards', async () => {
  const asks = await confirmedSignature({ email: 'asks@example.org' })
  await turned('on')
  const jobs = await startJobs()
  const isMailed = (address: string) => mailing.mail.hasMailed(address)
  const mailed = (address: string) =>
    expect.poll(() => isMailed(address), { timeout: 15_000, interval: 50 }).toBe(true)
  try {
    await pendingSignature({ email: 'waits@example.org' })
    await enqueue(db(), signerMails.link, { signatureId: asks.id })
    await mailed('asks@example.org')
    expect(isMailed('waits@example.org')).toBe(false)
    await turned('off')
    await mailed('waits@example.org')
  } finally {
    await turned('off')
    await jobs.stop()
  }
}, 40_000)
