import { checkReference } from '@/lib/links/check'
import { checkOneLink } from '@/lib/links/jobs'
import { defineJob } from '@/server/jobs/define-job'

export const checkLinkJob = defineJob(checkOneLink, {
  run: ({ referenceId }, { signal }) => checkReference(referenceId, signal),
})
