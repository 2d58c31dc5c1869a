import { mailConfirmation } from '@/lib/signatures/emails'
import { signerMails } from '@/lib/signatures/jobs'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailConfirmationJob = defineMailJob(signerMails.confirmation, ({ signatureId }, { job, id }) =>
  mailConfirmation(job, signatureId, id),
)
