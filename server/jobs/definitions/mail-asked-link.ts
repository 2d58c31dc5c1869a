import { mailAskedLink } from '@/lib/signatures/ask-for-link'
import { signerMails } from '@/lib/signatures/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const mailAskedLinkJob = defineJob(signerMails.askedLink, {
  run: ({ signatureId }, { job }) => mailAskedLink(job, signatureId),
})
