import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { confirm } from '@/lib/signatures/confirm'
import { remind } from '@/lib/signatures/remind'
import { prepareBroadcasts } from '@/testing/scenes/broadcasts'
import {
  confirmationToken,
  CORRECTIONS,
  pendingSignature,
  queuedJobs,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const JOB = asJob('test')

beforeAll(useSeededDatabase)
beforeEach(async () => {
  await prepareBroadcasts()
  await db().signature.deleteMany()
  await db().$executeRaw`DELETE FROM ${Prisma.raw(JOBS_TABLE)}`
})

async function postedAgo(days: number) {
  const { id } = await pendingSignature()
  await db().$executeRaw`
    UPDATE signatures SET submitted_at = submitted_at - make_interval(days => ${days}::int),
      mailed_at = mailed_at - make_interval(days => ${days}::int), mails_on = mails_on - ${days}::int
    WHERE id = ${id}::uuid`
  return id
}

async function aDayLater(): Promise<void> {
  await db().$executeRaw`
    UPDATE signatures SET submitted_at = submitted_at - interval '1 day', mailed_at = mailed_at - interval '1 day',
      mails_on = mails_on - 1`
}

const remindersOf = async (id: string) =>
  (await queuedJobs(id)).filter((kind) => kind === 'mail-reminder').length

async function runTimes(): Promise<number[]> {
  const rows = await db().$queryRaw<{ after: number }[]>`
    SELECT extract(epoch FROM run_at - min(run_at) OVER ())::float8 AS after FROM ${Prisma.raw(JOBS_TABLE)}
    WHERE task_id = (SELECT id FROM ${Prisma.raw(KINDS_TABLE)} WHERE identifier = 'mail-reminder') ORDER BY run_at`
  return rows.map(({ after }) => Math.round(after))
}

describe('reminders', () => {
  it('are mailed two and seven days after signing, and no more', async () => {
    const id = await postedAgo(1)
    const mailed: number[] = []
    for (let day = 1; day < 30; day += 1) {
      await remind(JOB, null)
      await remind(JOB, null)
      mailed.push(await remindersOf(id))
      await aDayLater()
    }
    const added = mailed.map((sum, index) => sum - (mailed[index - 1] ?? 0))
    expect(added.flatMap((some, index) => (some > 0 ? [[index + 1, some]] : []))).toEqual([
      [2, 1],
      [7, 1],
    ])
  })

  it('go to nobody who confirmed, is held, bounced, had three mails today, or is about to be erased', async () => {
    await postedAgo(31)
    const [confirmed, held, bounced, enough] = [
      await postedAgo(3),
      await postedAgo(3),
      await postedAgo(3),
      await postedAgo(3),
    ]
    await confirm(confirmationToken({ id: confirmed, tokenVersion: 1 }), CORRECTIONS)
    const change = (id: string, data: object) => db().signature.update({ where: { id }, data })
    await change(held, { heldAt: new Date() })
    await change(bounced, { bouncedAt: new Date() })
    await change(enough, { mailsOn: new Date(), mailsSent: 3 })
    expect(await remind(JOB, null)).toBe(0)
  })

  it('are spread by the hourly rates, in total and to one mail domain, and go on where a slice ended', async () => {
    const ids: string[] = []
    for (let n = 0; n < 7; n += 1) ids.push(await postedAgo(3))
    ids.sort()
    const others = { id: { in: ids.slice(5) } }
    await db().signature.updateMany({ where: others, data: { emailDomain: 'two.example' } })
    const rates = { mailsPerHour: 360, mailsPerHourDomain: 180 }
    await db().campaign.update({ where: { id: 1 }, data: rates })
    expect(await remind(JOB, null)).toBe(6)
    expect(await runTimes()).toEqual([0, 20, 40, 50, 60, 80])
    expect(await queuedJobs()).toContain('remind-signers')
    expect(await remind(JOB, null)).toBe(0)
    expect(await remind(JOB, ids[5] ?? null)).toBe(1)
    for (const id of ids) expect(await remindersOf(id)).toBe(1)
  })
})
