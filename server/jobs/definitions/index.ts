import type { Job } from '@/server/jobs/define-job'
import { askForRenewalsJob } from '@/server/jobs/definitions/ask-for-renewals'
import { catchUpJob } from '@/server/jobs/definitions/catch-up'
import { checkLinkJob } from '@/server/jobs/definitions/check-link'
import { checkLinksJob } from '@/server/jobs/definitions/check-links'
import { clearDeletedDraftsJob } from '@/server/jobs/definitions/clear-deleted-drafts'
import { countRegionsJob } from '@/server/jobs/definitions/count-regions'
import { eraseByRetentionJob } from '@/server/jobs/definitions/erase-by-retention'
import { eraseUnconfirmedJob } from '@/server/jobs/definitions/erase-unconfirmed'
import { forgetBlocksJob } from '@/server/jobs/definitions/forget-blocks'
import { forgetNetworksJob } from '@/server/jobs/definitions/forget-networks'
import { mailAskedLinkJob } from '@/server/jobs/definitions/mail-asked-link'
import { mailConfirmationJob } from '@/server/jobs/definitions/mail-confirmation'
import { mailContactMessageJob } from '@/server/jobs/definitions/mail-contact-message'
import { mailCountedJob } from '@/server/jobs/definitions/mail-counted'
import { mailJoinLinkJob } from '@/server/jobs/definitions/mail-join-link'
import { mailLinkJob } from '@/server/jobs/definitions/mail-link'
import { mailNothingJob } from '@/server/jobs/definitions/mail-nothing'
import { mailNoticeJob } from '@/server/jobs/definitions/mail-notice'
import { mailReminderJob } from '@/server/jobs/definitions/mail-reminder'
import { mailRenewalJob } from '@/server/jobs/definitions/mail-renewal'
import { mailSignedAlreadyJob } from '@/server/jobs/definitions/mail-signed-already'
import { makePackageJob } from '@/server/jobs/definitions/make-package'
import { publishDueJob } from '@/server/jobs/definitions/publish-due'
import { purgeContactMessagesJob } from '@/server/jobs/definitions/purge-contact-messages'
import { purgeKeptMailsJob } from '@/server/jobs/definitions/purge-kept-mails'
import { purgeLimitsJob } from '@/server/jobs/definitions/purge-limits'
import { purgePackagesJob } from '@/server/jobs/definitions/purge-packages'
import { purgeRightsRequestsJob } from '@/server/jobs/definitions/purge-rights-requests'
import { reconcileJob } from '@/server/jobs/definitions/reconcile'
import { remindSignersJob } from '@/server/jobs/definitions/remind-signers'
import { removeInBulkJob } from '@/server/jobs/definitions/remove-in-bulk'
import { resendConfirmationsJob } from '@/server/jobs/definitions/resend-confirmations'
import { showBroughtJob } from '@/server/jobs/definitions/show-brought'
import { tellOwnersJob } from '@/server/jobs/definitions/tell-owners'

export const JOBS: Job[] = [
  askForRenewalsJob,
  catchUpJob,
  checkLinkJob,
  checkLinksJob,
  clearDeletedDraftsJob,
  countRegionsJob,
  eraseByRetentionJob,
  eraseUnconfirmedJob,
  forgetBlocksJob,
  forgetNetworksJob,
  mailAskedLinkJob,
  mailConfirmationJob,
  mailContactMessageJob,
  mailCountedJob,
  mailJoinLinkJob,
  mailLinkJob,
  mailNothingJob,
  mailNoticeJob,
  mailReminderJob,
  mailRenewalJob,
  mailSignedAlreadyJob,
  makePackageJob,
  publishDueJob,
  purgeContactMessagesJob,
  purgeKeptMailsJob,
  purgeLimitsJob,
  purgePackagesJob,
  purgeRightsRequestsJob,
  reconcileJob,
  remindSignersJob,
  removeInBulkJob,
  resendConfirmationsJob,
  showBroughtJob,
  tellOwnersJob,
]
