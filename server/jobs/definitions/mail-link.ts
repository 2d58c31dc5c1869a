import { mailLink } from '@/lib/signatures/emails'
import { signerMails } from '@/lib/signatures/jobs'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailLinkJob = defineMailJob(signerMails.link, ({ signatureId }, { job, id }) =>
  mailLink(job, signatureId, id),
)
