import type { JobHelpers, Task } from 'graphile-worker'
import type { z } from 'zod'
import { asJob } from '@/lib/authorization/as-job'
import type { Authorized } from '@/lib/authorization/proof'
import type { JobKind } from '@/lib/platform/jobs'
import { whenIdle } from '@/lib/platform/load-shedding'
import { sendOnce } from '@/server/jobs/mail-dedupe'

type Run = {
  job: Authorized<'job'>
  id: string
  signal: AbortSignal | undefined
}

type Doing<Payload extends z.ZodType> = {
  /** UTC: https://worker.graphile.org/docs/cron */
  cron?: string
  run: (payload: z.output<Payload>, run: Run) => Promise<unknown> | void
}

export type Job = {
  name: string
  crontab: string | null
  task: Task
}

/** Names the invalid fields, but never their values. */
export class InvalidPayload extends Error {
  override readonly name = 'InvalidPayload'
  readonly code: string

  constructor({ issues }: z.ZodError) {
    const code = issues.map((issue) => [...issue.path, issue.code].join(' ')).join(', ')
    super(code)
    this.code = code
  }
}

export function defineJob<Payload extends z.ZodType>(
  kind: JobKind<Payload>,
  { cron, run }: Doing<Payload>,
): Job {
  return {
    name: kind.name,
    crontab: cron ? `${cron} ${kind.name} ?${crontabOptions(kind)}` : null,
    task: async (payload, helpers) => {
      const parsed = kind.payload.safeParse(payload)
      if (!parsed.success) throw new InvalidPayload(parsed.error)
      await run(parsed.data, { job: asJob(kind.name), id: idOf(helpers), signal: helpers.abortSignal })
    },
  }
}

/** Sends a mail once: paused during a rush of signing, and not repeated where only its completion was lost. */
export function defineMailJob<Payload extends z.ZodType>(
  kind: JobKind<Payload>,
  send: (payload: z.output<Payload>, run: Run) => Promise<void>,
): Job {
  return defineJob(kind, {
    run: (payload, run) =>
      sendOnce(run.id, async () => {
        await whenIdle()
        await send(payload, run)
      }),
  })
}

function crontabOptions({ priority, queue }: JobKind): string {
  return queue ? `priority=${priority}&queue=${queue}` : `priority=${priority}`
}

// After a restore numbers start again: the time keeps such jobs apart.
function idOf({ job }: JobHelpers): string {
  return `${job.id} ${job.created_at.getTime()}`
}
