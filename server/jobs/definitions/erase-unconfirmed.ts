import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { eraseUnconfirmed } from '@/lib/rights/erase-unconfirmed'
import { defineJob } from '@/server/jobs/define-job'

export const eraseUnconfirmedJob = defineJob(jobKind('erase-unconfirmed', { payload: NOTHING }), {
  cron: '47 3 * * *',
  run: (_payload, { job, signal }) => eraseUnconfirmed(job, signal),
})
