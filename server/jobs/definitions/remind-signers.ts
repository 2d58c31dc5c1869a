import { remindSigners } from '@/lib/signatures/jobs'
import { remind } from '@/lib/signatures/remind'
import { defineJob } from '@/server/jobs/define-job'

export const remindSignersJob = defineJob(remindSigners, {
  cron: '11 * * * *',
  run: ({ cursor = null }, { job }) => remind(job, cursor),
})
