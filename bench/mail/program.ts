import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import { query } from '@/lib/platform/db'
import { enqueuingMails } from '@/lib/platform/jobs'
import { JOBS_TABLE, MAIL_KINDS } from '@/lib/platform/queue-tables'
import { signerMails } from '@/lib/signatures/jobs'
import { startBroadcastLoop } from '@/server/jobs/broadcast-loop'
import { startJobs } from '@/server/jobs/start-jobs'
import { startMail } from '@/server/mail/start-mail'
import { JOB } from '@/testing/scenes/authorized'
import type { Load } from '@/tools/load/generator'
import type { ProgramMessage } from '@/tools/load/measure'

export type MailPlan = {
  does: 'queue a broadcast' | 'send a broadcast' | 'send confirmations'
  env: Record<string, string>
  recipients: number
  warmUp: number
  seconds: number
}

type Figures = Pick<Load, 'requests' | 'seconds' | 'p50' | 'p99'> & { problem?: string }

const MAILED_WITHIN_MS = 60_000

const sendToParent = (message: ProgramMessage) => process.send?.(message)

const FIGURES: Record<MailPlan['does'], (plan: MailPlan) => Promise<Figures>> = {
  'queue a broadcast': queue,
  'send a broadcast': sendBroadcast,
  'send confirmations': sendConfirmations,
}

// A process of its own, so that its CPU and memory are measured separately.
process.once('message', async (plan: MailPlan) => {
  Object.assign(process.env, plan.env)
  const { problem, ...figures } = await FIGURES[plan.does](plan)
  sendToParent({ load: { ...figures, cpu: 0, outcomes: [problem ? { [problem]: 1 } : {}] } })
  process.disconnect()
})
process.once('disconnect', () => process.exit())

async function queue({ recipients }: MailPlan): Promise<Figures> {
  const holder = randomUUID()
  const [broadcast] = await takeOverBroadcasts(holder)
  if (!broadcast) throw new Error('There is no broadcast to queue')
  const batches: number[] = []
  sendToParent({ window: 'begins' })
  const began = performance.now()
  for (let more = true; more;) {
    const at = performance.now()
    more = await queueRecipients(JOB, holder, broadcast.id)
    batches.push(performance.now() - at)
  }
  const seconds = (performance.now() - began) / 1_000
  sendToParent({ window: 'ends' })
  const queued = await sumOf('queued')
  batches.sort((a, b) => a - b)
  return {
    requests: queued,
    seconds,
    p50: batches[Math.floor(batches.length / 2)] ?? 0,
    p99: batches.at(-1) ?? 0,
    ...(queued !== recipients && { problem: `${queued} queued` }),
  }
}

async function sendBroadcast(plan: MailPlan): Promise<Figures> {
  startMail()
  startBroadcastLoop(plan.env.DATABASE_URL ?? '')
  return measureSent(plan, { sent: () => sumOf('sent'), failed: () => sumOf('failed') })
}

async function sendConfirmations(plan: MailPlan): Promise<Figures> {
  const queued = await queueConfirmations()
  startMail()
  await startJobs()
  return measureSent(plan, {
    sent: async () => queued - (await jobs('true')),
    failed: () => jobs('attempts > 1'),
  })
}

type Counts = { sent(): Promise<number>; failed(): Promise<number> }

async function measureSent({ warmUp, seconds: wanted }: MailPlan, counts: Counts): Promise<Figures> {
  for (const until = Date.now() + MAILED_WITHIN_MS; (await counts.sent()) === 0; await wait(50)) {
    if (Date.now() > until) throw new Error('No mail was sent')
  }
  await wait(warmUp * 1_000)
  const before = await counts.sent()
  sendToParent({ window: 'begins' })
  const began = performance.now()
  await wait(wanted * 1_000)
  const sent = (await counts.sent()) - before
  const seconds = (performance.now() - began) / 1_000
  sendToParent({ window: 'ends' })
  const each = sent > 0 ? (seconds * 1_000) / sent : 0
  const failed = await counts.failed()
  return { requests: sent, seconds, p50: each, p99: each, ...(failed > 0 && { problem: `${failed} failed` }) }
}

/** For signers who have not confirmed, as signing queues them. */
async function queueConfirmations(): Promise<number> {
  await query({ text: `UPDATE signatures SET state = 'pending', confirmed_at = NULL`, values: [] })
  await query({
    text: `WITH signers AS (SELECT id FROM signatures), ${enqueuingMails('signers', signerMails.confirmation)} SELECT FROM woken`,
    values: [],
  })
  return jobs('true')
}

async function jobs(which: string): Promise<number> {
  const [row] = await query<{ many: number }>({
    text: `SELECT count(*)::int AS many FROM ${JOBS_TABLE} WHERE task_id IN (${MAIL_KINDS}) AND ${which}`,
    values: [],
  })
  return row?.many ?? 0
}

async function sumOf(column: 'queued' | 'sent' | 'failed'): Promise<number> {
  const [row] = await query<{ sum: number }>({
    text: `SELECT coalesce(sum(${column}), 0)::int AS sum FROM broadcast_counts`,
    values: [],
  })
  return row?.sum ?? 0
}
