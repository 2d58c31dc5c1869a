import { z } from 'zod'
import type { Transaction } from '@/lib/platform/db'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'

/** A kind of job, as it is enqueued: `server/jobs/definitions` says what is done. */
export type JobKind<Payload extends z.ZodType = z.ZodType> = {
  /** Stays, since jobs wait in the database under it. */
  name: string
  /** What it carries: ids only, never an address, a name or a token. */
  payload: Payload
  /** The lower comes first. */
  priority: number
  /** Jobs of one queue come one after the other, in whichever process. */
  queue: string | null
  attempts: number
}

// Of the workers, the next one that is free takes what an admin waits for, however many mails wait.
const BEFORE_MAILS = -1
const OF_MAILS = 0
const ATTEMPTS = 100

/** The payload of a job that carries nothing. */
export const NOTHING = z.object({})

type Settings<Payload extends z.ZodType> = { payload: Payload; queue?: string }

/** A kind of job that comes before all mails. */
export function jobKind<Payload extends z.ZodType>(
  name: string,
  { payload, queue }: Settings<Payload>,
): JobKind<Payload> {
  return { name, payload, priority: BEFORE_MAILS, queue: queue ?? null, attempts: ATTEMPTS }
}

/** A kind of job that sends a mail. */
export function mailKind<Payload extends z.ZodType>(
  name: `mail-${string}`,
  { payload }: Settings<Payload>,
): JobKind<Payload> {
  return { name, payload, priority: OF_MAILS, queue: null, attempts: ATTEMPTS }
}

/**
 * Enqueues a job in the transaction that needs the work. One that throws is tried again after e^attempt seconds, six hours
 * at most, 100 times in all: for about three weeks. It is kept after that. It begins at once, or at `runAt`.
 */
export async function enqueue<Payload extends z.ZodType>(
  tx: Transaction,
  { name, priority, queue, attempts }: JobKind<Payload>,
  payload: z.input<Payload>,
  runAt: Date | null = null,
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at => ${runAt}::timestamptz,
      max_attempts => ${attempts}::int, priority => ${priority}::int, queue_name => ${queue}::text)`
}

/**
 * SQL for a statement that enqueues, as `enqueue` does, in the same breath as it writes: queries to stand in its WITH, which
 * enqueue a mail for each signature `id` of `source`, of its `kind` or of the one that is given, and wake the workers. `woken`
 * must be read from, or PostgreSQL passes it over. The queue's own function for many looks through all jobs that wait.
 */
export function enqueuingMails(source: string, kind?: JobKind): string {
  return `
    enqueued AS (
      INSERT INTO ${JOBS_TABLE} (task_id, payload, max_attempts, priority)
      SELECT (SELECT id FROM ${KINDS_TABLE} WHERE identifier = ${kind ? `'${kind.name}'` : `${source}.kind`}),
        json_build_object('signatureId', id), ${ATTEMPTS}, ${OF_MAILS}
      FROM ${source} RETURNING id
    ), woken AS (
      SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text)
      FROM enqueued HAVING count(*) > 0
    )`
}
