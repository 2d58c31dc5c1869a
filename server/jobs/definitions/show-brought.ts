import { showBrought } from '@/lib/arrivals/tally'
import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const showBroughtJob = defineJob(jobKind('show-brought', { payload: NOTHING }), {
  cron: '11 3 * * *',
  run: showBrought,
})
