import type { Transaction } from '@/lib/platform/db'

/** Every kind of job and what it carries: ids only, never an address, a name or a token. */
export type Jobs = {
  'mail-confirmation': { signatureId: string }
  'mail-counted': { signatureId: string }
  'mail-signed-already': { signatureId: string }
  /** Does nothing: what a post enqueues where no mail is due, so that each enqueues the same. */
  'mail-nothing': { signatureId: string }
  'remove-in-bulk': { removalId: number }
  /** Whatever is due by then: it names nothing, so that one made for a schedule that was changed does no harm. */
  'publish-due': Record<string, never>
  /** Whatever owners were not told yet: it names nothing, too. */
  'tell-owners': Record<string, never>
  'mail-notice': { noticeId: number; adminId: string }
  'check-link': { referenceId: number }
  /** Until when it may go on, in milliseconds. */
  'check-links': { until?: number }
}

export type Job = { [Kind in keyof Jobs]: { kind: Kind; payload: Jobs[Kind] } }[keyof Jobs]

export type MailKind = {
  [Kind in keyof Jobs]: Jobs[Kind] extends { signatureId: string } ? Kind : never
}[keyof Jobs]

// Of the workers, the next one that is free takes what an admin waits for, however many mails wait.
const OF_MAILS = 0
const PRIORITY: Record<keyof Jobs, number> = {
  'mail-confirmation': OF_MAILS,
  'mail-counted': OF_MAILS,
  'mail-signed-already': OF_MAILS,
  'mail-nothing': OF_MAILS,
  'remove-in-bulk': -1,
  'publish-due': -1,
  'tell-owners': -1,
  'mail-notice': 0,
  'check-link': -1,
  'check-links': -1,
}

// Jobs of one queue come one after the other, in whichever process: nobody's server is asked by two of ours at once.
const QUEUES: Partial<Record<keyof Jobs, string>> = { 'check-link': 'links', 'check-links': 'links' }

/** Every kind there is: the queue knows them before the first is enqueued (server/jobs/prepare-queue.ts). */
export const JOB_KINDS = Object.keys(PRIORITY)

const ATTEMPTS = 100

/**
 * Enqueues a job in the transaction that needs the work. One that throws is tried again after e^attempt seconds, six hours
 * at most, 100 times in all: for about three weeks. It is kept after that. It begins at once, or at `runAt`.
 */
export async function enqueue(
  tx: Transaction,
  { kind, payload }: Job,
  runAt: Date | null = null,
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${kind}, ${JSON.stringify(payload)}::json, run_at => ${runAt}::timestamptz,
      max_attempts => ${ATTEMPTS}::int, priority => ${PRIORITY[kind]}::int,
      queue_name => ${QUEUES[kind] ?? null}::text)`
}

/**
 * SQL for a statement that enqueues, as `enqueue` does, in the same breath as it writes: queries to stand in its WITH, which
 * enqueue a mail for each signature `id` of `source`, of its `kind` or of the one that is given, and wake the workers. `woken`
 * must be read from, or PostgreSQL passes it over. The queue's own function for many looks through all jobs that wait.
 */
export function enqueuingMails(source: string, kind?: MailKind): string {
  return `
    enqueued AS (
      INSERT INTO graphile_worker._private_jobs (task_id, payload, max_attempts, priority)
      SELECT (SELECT id FROM graphile_worker._private_tasks WHERE identifier = ${kind ? `'${kind}'` : `${source}.kind`}),
        json_build_object('signatureId', id), ${ATTEMPTS}, ${OF_MAILS}
      FROM ${source} RETURNING id
    ), woken AS (
      SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text)
      FROM enqueued HAVING count(*) > 0
    )`
}
