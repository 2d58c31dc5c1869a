import { tellWhatIsNew } from '@/lib/broadcasts/jobs'
import { tellOwners } from '@/lib/broadcasts/tell-owners'
import { defineJob } from '@/server/jobs/define-job'

export const tellOwnersJob = defineJob(tellWhatIsNew, {
  cron: '* * * * *',
  run: (_payload, { job }) => tellOwners(job),
})
