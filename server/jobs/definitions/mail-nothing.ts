import { signerMails } from '@/lib/signatures/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const mailNothingJob = defineJob(signerMails.none, { run: () => {} })
