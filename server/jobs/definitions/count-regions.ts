import { countRegions } from '@/lib/numbers/count-regions'
import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const countRegionsJob = defineJob(jobKind('count-regions', { payload: NOTHING }), {
  cron: '12 4 * * *',
  run: (_payload, { job }) => countRegions(job),
})
