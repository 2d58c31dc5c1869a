import { catchUp } from '@/lib/broadcasts/catch-up'
import { catchUpWithNews } from '@/lib/broadcasts/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const catchUpJob = defineJob(catchUpWithNews, {
  cron: '37 * * * *',
  run: (_payload, { job }) => catchUp(job),
})
