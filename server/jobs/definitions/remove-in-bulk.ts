import { removeInBulk } from '@/lib/removals/jobs'
import { runRemoval } from '@/lib/removals/run'
import { defineJob } from '@/server/jobs/define-job'

export const removeInBulkJob = defineJob(removeInBulk, {
  run: ({ removalId }, { job }) => runRemoval(job, removalId),
})
