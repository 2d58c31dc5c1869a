import { publishWhatIsDue } from '@/lib/updates/jobs'
import { publishDue } from '@/lib/updates/publish-due'
import { defineJob } from '@/server/jobs/define-job'

export const publishDueJob = defineJob(publishWhatIsDue, { cron: '*/5 * * * *', run: () => publishDue() })
