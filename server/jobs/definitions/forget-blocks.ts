import { deleteExpiredBlocks } from '@/lib/blocklist/delete-expired'
import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const forgetBlocksJob = defineJob(jobKind('forget-blocks', { payload: NOTHING }), {
  cron: '29 3 * * *',
  run: (_payload, { job }) => deleteExpiredBlocks(job),
})
