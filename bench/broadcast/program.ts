import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import { query } from '@/lib/platform/db'
import { startBroadcastLoop } from '@/server/jobs/broadcast-loop'
import { startMail } from '@/server/mail/start-mail'
import { JOB } from '@/testing/scenes/authorized'
import type { Load } from '@/tools/load/generator'
import type { ProgramMessage } from '@/tools/load/measure'

export type BroadcastPlan = {
  does: 'queue' | 'send'
  env: Record<string, string>
  recipients: number
  warmUp: number
  seconds: number
}

type Figures = Pick<Load, 'requests' | 'seconds' | 'p50' | 'p99'> & { problem?: string }

const MAILED_WITHIN_MS = 60_000

const sendToParent = (message: ProgramMessage) => process.send?.(message)

// A process of its own, so that its CPU and memory are measured separately.
process.once('message', async (plan: BroadcastPlan) => {
  Object.assign(process.env, plan.env)
  const { problem, ...figures } = await (plan.does === 'queue' ? queue(plan) : send(plan))
  sendToParent({ load: { ...figures, cpu: 0, outcomes: [problem ? { [problem]: 1 } : {}] } })
  process.disconnect()
})
process.once('disconnect', () => process.exit())

async function queue({ recipients }: BroadcastPlan): Promise<Figures> {
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

async function send({ env, warmUp, seconds: wanted }: BroadcastPlan): Promise<Figures> {
  startMail()
  startBroadcastLoop(env.DATABASE_URL ?? '')
  for (const until = Date.now() + MAILED_WITHIN_MS; (await sumOf('sent')) === 0; await wait(50)) {
    if (Date.now() > until) throw new Error('No mail was sent')
  }
  await wait(warmUp * 1_000)
  const before = await sumOf('sent')
  sendToParent({ window: 'begins' })
  const began = performance.now()
  await wait(wanted * 1_000)
  const sent = (await sumOf('sent')) - before
  const seconds = (performance.now() - began) / 1_000
  sendToParent({ window: 'ends' })
  const each = sent > 0 ? (seconds * 1_000) / sent : 0
  const failed = await sumOf('failed')
  return { requests: sent, seconds, p50: each, p99: each, ...(failed > 0 && { problem: `${failed} failed` }) }
}

async function sumOf(column: 'queued' | 'sent' | 'failed'): Promise<number> {
  const [row] = await query<{ sum: number }>({
    text: `SELECT coalesce(sum(${column}), 0)::int AS sum FROM broadcast_counts`,
    values: [],
  })
  return row?.sum ?? 0
}
