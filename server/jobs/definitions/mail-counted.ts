import { mailCounted } from '@/lib/signatures/emails'
import { signerMails } from '@/lib/signatures/jobs'
import { defineMailJob } from '@/server/jobs/define-job'

export const mailCountedJob = defineMailJob(signerMails.counted, ({ signatureId }, { job, id }) =>
  mailCounted(job, signatureId, id),
)
