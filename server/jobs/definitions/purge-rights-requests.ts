import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { purgeRequests } from '@/lib/rights/purge-requests'
import { defineJob } from '@/server/jobs/define-job'

export const purgeRightsRequestsJob = defineJob(jobKind('purge-rights-requests', { payload: NOTHING }), {
  cron: '23 3 * * *',
  run: (_payload, { job }) => purgeRequests(job),
})
