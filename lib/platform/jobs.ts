import { z } from 'zod'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/platform/db'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'

export type JobKind<Payload extends z.ZodType = z.ZodType> = {
  /** Must not change: jobs wait in the database under it. */
  name: string
  /** Ids only, never an address, a name or a token. */
  payload: Payload
  priority: number
  /** Jobs of a queue run one at a time, across processes. */
  queue: string | null
  attempts: number
}

// A free worker takes an admin's job first, however many mails wait.
const BEFORE_MAILS = -1
const OF_MAILS = 0
const AFTER_MAILS = 1
const ATTEMPTS = 100

export const NOTHING = z.object({})

type Settings<Payload extends z.ZodType> = { payload: Payload; queue?: string }

export function jobKind<Payload extends z.ZodType>(
  name: string,
  { payload, queue }: Settings<Payload>,
): JobKind<Payload> {
  return { name, payload, priority: BEFORE_MAILS, queue: queue ?? null, attempts: ATTEMPTS }
}

export function mailKind<Payload extends z.ZodType>(
  name: `mail-${string}`,
  { payload }: Settings<Payload>,
): JobKind<Payload> {
  return { name, payload, priority: OF_MAILS, queue: null, attempts: ATTEMPTS }
}

/** Retried after e^attempt s, at most 6 h, 100 times (three weeks), then kept. A job that waits under `key` is replaced. */
export async function enqueue<Payload extends z.ZodType>(
  tx: Transaction,
  { name, priority, queue, attempts }: JobKind<Payload>,
  payload: z.input<Payload>,
  { runAt = null, key = null }: { runAt?: Date | null; key?: string | null } = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at => ${runAt}::timestamptz,
      max_attempts => ${attempts}::int, priority => ${priority}::int, queue_name => ${queue}::text, job_key => ${key}::text)`
}

/** Whether a job of the kind waits or runs; `goingOn`: one that goes on where another stopped (its payload's `cursor`). */
export async function isQueued(
  tx: Transaction,
  { name }: JobKind,
  { goingOn = false }: { goingOn?: boolean } = {},
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM ${Prisma.raw(JOBS_TABLE)}
    WHERE task_id = (SELECT id FROM ${Prisma.raw(KINDS_TABLE)} WHERE identifier = ${name})
      AND (NOT ${goingOn} OR payload ->> 'cursor' IS NOT NULL) LIMIT 1`
  return rows.length > 0
}

/**
 * CTEs to mail each `id` of `source` (the queue's own function scans all jobs); select `woken` or it is skipped. `later`: at
 * its `run_at`, and after what somebody waits for.
 */
export function enqueuingMails(
  source: string,
  kind?: JobKind,
  { afterSeconds = 0, later = false }: { afterSeconds?: number; later?: boolean } = {},
): string {
  return `
    enqueued AS (
      INSERT INTO ${JOBS_TABLE} (task_id, payload, max_attempts, priority, run_at)
      SELECT (SELECT id FROM ${KINDS_TABLE} WHERE identifier = ${kind ? `'${kind.name}'` : `${source}.kind`}),
        json_build_object('signatureId', id), ${ATTEMPTS}, ${later ? AFTER_MAILS : OF_MAILS},
        ${later ? 'run_at' : `now() + interval '${afterSeconds} seconds'`}
      FROM ${source} RETURNING id
    ), woken AS (
      SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text)
      FROM enqueued HAVING count(*) > 0
    )`
}
