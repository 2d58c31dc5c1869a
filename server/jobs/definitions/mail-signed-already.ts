import { mailSignedAlready } from '@/lib/signatures/emails'
import { signerMails } from '@/lib/signatures/jobs'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailSignedAlreadyJob = defineMailJob(signerMails.signedAlready, ({ signatureId }, { job, id }) =>
  mailSignedAlready(job, signatureId, id),
)
