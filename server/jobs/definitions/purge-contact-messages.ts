import { purgeMessages } from '@/lib/contact/purge'
import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const purgeContactMessagesJob = defineJob(jobKind('purge-contact-messages', { payload: NOTHING }), {
  cron: '21 3 * * *',
  run: (_payload, { job }) => purgeMessages(job),
})
