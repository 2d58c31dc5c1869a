import { purgeKeptMails } from '@/lib/mail/purge'
import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const purgeKeptMailsJob = defineJob(jobKind('purge-kept-mails', { payload: NOTHING }), {
  cron: '17 3 * * *',
  run: (_payload, { job }) => purgeKeptMails(job),
})
