import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { reconcile, type Drift } from '@/lib/tallies/reconcile'
import { defineJob } from '@/server/jobs/define-job'

export const reconcileJob = defineJob(jobKind('reconcile', { payload: NOTHING }), {
  cron: '37 3 * * *',
  run: async (_payload, { signal }) => report(await reconcile(signal)),
})

function report(drift: Drift | null): void {
  if (!drift) return
  const { events, tallies, count } = drift
  console.warn(
    `The nightly check found drift and mended it: ${events} events, ${tallies} tallies, the count ${count.before} → ${count.after}.`,
  )
}
