import { checkDueLinks } from '@/lib/links/check'
import { checkLinks } from '@/lib/links/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const checkLinksJob = defineJob(checkLinks, {
  cron: '7 4 * * *',
  run: ({ until }, { signal }) => checkDueLinks(until, signal),
})
