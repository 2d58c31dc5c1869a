import { forgetNetworks } from '@/lib/networks/forget'
import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const forgetNetworksJob = defineJob(jobKind('forget-networks', { payload: NOTHING }), {
  cron: '27 3 * * *',
  run: (_payload, { job }) => forgetNetworks(job),
})
