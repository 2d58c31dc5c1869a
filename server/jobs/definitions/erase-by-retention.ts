import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { runRetention } from '@/lib/retention/run'
import { defineJob } from '@/server/jobs/define-job'

// One at a time, across processes: a run goes on where a killed one was.
export const eraseByRetentionJob = defineJob(
  jobKind('erase-by-retention', { payload: NOTHING, queue: 'erase-by-retention' }),
  { cron: '52 3 * * *', run: (_payload, { job, signal }) => runRetention(job, signal) },
)
