import { mailReminder } from '@/lib/signatures/emails'
import { signerMails } from '@/lib/signatures/jobs'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailReminderJob = defineMailJob(signerMails.reminder, ({ signatureId }, { job, id }) =>
  mailReminder(job, signatureId, id),
)
