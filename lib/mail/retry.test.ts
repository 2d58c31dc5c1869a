import { beforeAll, expect, it } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { mailQueue } from '@/lib/mail/admin-queries'
import { refusalLine } from '@/lib/mail/refusal'
import { retryMail } from '@/lib/mail/retry'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { signerMails } from '@/lib/signatures/jobs'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'

beforeAll(useEmptyDatabase)

async function figures() {
  const { waiting, failing, stuck } = await mailQueue(ADMIN)
  return { waiting: waiting.number, failing: failing.number, stuck: stuck.number }
}

it('gives mail that was given up all its tries again, and leaves the rest alone', async () => {
  await db().$transaction(async (tx) => {
    for (const kind of [signerMails.confirmation, signerMails.counted]) {
      await enqueue(tx, kind, { signatureId: crypto.randomUUID() })
    }
    await tx.$executeRaw`SELECT graphile_worker.add_job('purge-kept-mails', max_attempts => 100)`
  })
  await db().$executeRaw`
    UPDATE ${Prisma.raw(JOBS_TABLE)} SET attempts = max_attempts, last_error = 'refused'
    WHERE task_id <> (SELECT id FROM ${Prisma.raw(KINDS_TABLE)} WHERE identifier = 'mail-counted')`
  expect(await figures()).toEqual({ waiting: 1, failing: 0, stuck: 1 })

  expect(await retryMail(ADMIN)).toBe(1)
  expect(await figures()).toEqual({ waiting: 2, failing: 1, stuck: 0 })
  expect(await retryMail(ADMIN)).toBe(0)
  expect(await auditedVerbs('mail')).toEqual(['retry'])
  const [purging] = await db().$queryRaw<{ attempts: number; most: number }[]>`
    SELECT attempts, max_attempts AS most FROM graphile_worker.jobs WHERE task_identifier = 'purge-kept-mails'`
  expect(purging).toEqual({ attempts: 100, most: 100 })
})

it('says what keeps all mail from getting out, as long as the newest of it that failed does', async () => {
  const fails = (line: string) =>
    db().$executeRaw`
      UPDATE ${Prisma.raw(JOBS_TABLE)} SET attempts = 1, last_error = ${line}
      WHERE task_id = (SELECT id FROM ${Prisma.raw(KINDS_TABLE)} WHERE identifier = 'mail-counted')`
  await fails(refusalLine('MAIL FROM', '550 5.7.1'))
  expect((await mailQueue(ADMIN)).trouble).toEqual({ is: 'refused', codes: '550 5.7.1' })
  await fails(refusalLine('RCPT TO', '450 4.2.2'))
  expect((await mailQueue(ADMIN)).trouble).toBeNull()
})
