import { mailRenewal } from '@/lib/signatures/emails'
import { signerMails } from '@/lib/signatures/jobs'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailRenewalJob = defineMailJob(signerMails.renewal, ({ signatureId }, { job, id }) =>
  mailRenewal(job, signatureId, id),
)
