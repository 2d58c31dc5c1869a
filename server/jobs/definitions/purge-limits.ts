import { purgeLimits } from '@/lib/limits/purge'
import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const purgeLimitsJob = defineJob(jobKind('purge-limits', { payload: NOTHING }), {
  cron: '*/10 * * * *',
  run: () => purgeLimits(),
})
