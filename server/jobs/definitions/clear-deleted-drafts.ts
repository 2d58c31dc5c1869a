import { jobKind, NOTHING } from '@/lib/platform/jobs'
import { clearDeleted } from '@/lib/updates/clear-deleted'
import { defineJob } from '@/server/jobs/define-job'

export const clearDeletedDraftsJob = defineJob(jobKind('clear-deleted-drafts', { payload: NOTHING }), {
  cron: '33 3 * * *',
  run: (_payload, { job }) => clearDeleted(job),
})
