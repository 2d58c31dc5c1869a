import type { Job } from '@/server/jobs/define-job'
import { checkLinkJob } from '@/server/jobs/definitions/check-link'
import { checkLinksJob } from '@/server/jobs/definitions/check-links'
import { forgetBlocksJob } from '@/server/jobs/definitions/forget-blocks'
import { forgetNetworksJob } from '@/server/jobs/definitions/forget-networks'
import { mailAskedLinkJob } from '@/server/jobs/definitions/mail-asked-link'
import { mailConfirmationJob } from '@/server/jobs/definitions/mail-confirmation'
import { mailCountedJob } from '@/server/jobs/definitions/mail-counted'
import { mailLinkJob } from '@/server/jobs/definitions/mail-link'
import { mailNothingJob } from '@/server/jobs/definitions/mail-nothing'
import { mailNoticeJob } from '@/server/jobs/definitions/mail-notice'
import { mailSignedAlreadyJob } from '@/server/jobs/definitions/mail-signed-already'
import { publishDueJob } from '@/server/jobs/definitions/publish-due'
import { purgeKeptMailsJob } from '@/server/jobs/definitions/purge-kept-mails'
import { purgeLimitsJob } from '@/server/jobs/definitions/purge-limits'
import { reconcileJob } from '@/server/jobs/definitions/reconcile'
import { removeInBulkJob } from '@/server/jobs/definitions/remove-in-bulk'
import { tellOwnersJob } from '@/server/jobs/definitions/tell-owners'

export const JOBS: Job[] = [
  checkLinkJob,
  checkLinksJob,
  forgetBlocksJob,
  forgetNetworksJob,
  mailAskedLinkJob,
  mailConfirmationJob,
  mailCountedJob,
  mailLinkJob,
  mailNothingJob,
  mailNoticeJob,
  mailSignedAlreadyJob,
  publishDueJob,
  purgeKeptMailsJob,
  purgeLimitsJob,
  reconcileJob,
  removeInBulkJob,
  tellOwnersJob,
]
