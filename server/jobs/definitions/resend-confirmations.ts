import { resendConfirmations } from '@/lib/signatures/jobs'
import { resendSlice } from '@/lib/signatures/resend'
import { defineJob } from '@/server/jobs/define-job'

export const resendConfirmationsJob = defineJob(resendConfirmations, {
  run: (payload, { job }) => resendSlice(job, payload),
})
