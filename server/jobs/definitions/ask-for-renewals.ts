import { askSlice } from '@/lib/renewals/ask'
import { askForRenewals } from '@/lib/renewals/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const askForRenewalsJob = defineJob(askForRenewals, {
  run: ({ major }, { job }) => askSlice(job, major),
})
