import { expectTypeOf, it } from 'vitest'
import type { invite } from '@/lib/admins/invitations'
import type { changeRole, removeAccess } from '@/lib/admins/manage'
import type { Admin, Sudo } from '@/lib/admins/require-admin'
import type { newLink } from '@/lib/admins/reset'
import type { CurrentAdmin } from '@/lib/admins/sessions'
import type { currentAnomalies } from '@/lib/anomalies/queries'
import type { listAuditEvents } from '@/lib/audit/queries'
import type { asJob } from '@/lib/authorization/as-job'
import type { Authorized } from '@/lib/authorization/proof'
import type { listBlocks } from '@/lib/blocklist/admin-queries'
import type { block } from '@/lib/blocklist/block'
import type { deleteExpiredBlocks } from '@/lib/blocklist/delete-expired'
import type { unblock } from '@/lib/blocklist/unblock'
import type { broadcastPulse } from '@/lib/broadcasts/admin-queries'
import type { approveAnew, keepToApproved } from '@/lib/broadcasts/approve'
import type { cancelBroadcast } from '@/lib/broadcasts/cancel'
import type { changeRates } from '@/lib/broadcasts/change-rates'
import type { dueMails } from '@/lib/broadcasts/due'
import type { noteSeen } from '@/lib/broadcasts/note-seen'
import type { openNotices } from '@/lib/broadcasts/notice-queries'
import type { pauseBroadcast, resumeBroadcast } from '@/lib/broadcasts/pause'
import type { pauseWithdrawn } from '@/lib/broadcasts/pause-withdrawn'
import type { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import type { countRecipients } from '@/lib/broadcasts/recipients'
import type { saveBroadcast } from '@/lib/broadcasts/save'
import type { sendTest } from '@/lib/broadcasts/send-test'
import type { settleAndClaim } from '@/lib/broadcasts/settle-and-claim'
import type { startBroadcast } from '@/lib/broadcasts/start'
import type { stopBroadcast } from '@/lib/broadcasts/stop'
import type { mailNotice, tellOwners } from '@/lib/broadcasts/tell-owners'
import type { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import type { deliveryById, leftSince, listDeliveries, listLinks } from '@/lib/deliveries/admin-queries'
import type { downloadPackage } from '@/lib/deliveries/download'
import type { dryRunDelivery } from '@/lib/deliveries/dry-run'
import type { handOver } from '@/lib/deliveries/hand-over'
import type { makeDeliveryLink } from '@/lib/deliveries/links'
import type { startDelivery } from '@/lib/deliveries/start'
import type { shouldAwaitReceipt } from '@/lib/ledger/await-receipt'
import type { receiptToMail, signerReceipt } from '@/lib/ledger/receipt-of'
import type { mailQueue } from '@/lib/mail/admin-queries'
import type { purgeKeptMails } from '@/lib/mail/purge'
import type { keptMails } from '@/lib/mail/queries'
import type { retryMail } from '@/lib/mail/retry'
import type { forgetNetworks } from '@/lib/networks/forget'
import type { dryRun } from '@/lib/removals/dry-run'
import type { listRemovals, removalById } from '@/lib/removals/queries'
import type { runRemoval } from '@/lib/removals/run'
import type { runBatch } from '@/lib/removals/run-batch'
import type { startRemoval } from '@/lib/removals/start'
import type { stopRemoval } from '@/lib/removals/stop'
import type { undoRemoval } from '@/lib/removals/undo'
import type { startAsking } from '@/lib/renewals/ask'
import type { editRetention } from '@/lib/retention/edit'
import type { eraseForRequest, exportForRequest } from '@/lib/rights/answer-request'
import type { eraseUnconfirmed } from '@/lib/rights/erase-unconfirmed'
import type { countRemovedAddresses, letSignAgain } from '@/lib/rights/let-sign-again'
import type {
  findSignature,
  listSignatures,
  signatureOf,
  signingNumbers,
} from '@/lib/signatures/admin-queries'
import type { mailAskedLink } from '@/lib/signatures/ask-for-link'
import type {
  mailConfirmation,
  mailCounted,
  mailLink,
  mailReminder,
  mailSignedAlready,
} from '@/lib/signatures/emails'
import type { exportSignatures } from '@/lib/signatures/export'
import type { signatureHistory } from '@/lib/signatures/history'
import type { release } from '@/lib/signatures/release'
import type { countHeld, releaseMany } from '@/lib/signatures/release-many'
import type { remind } from '@/lib/signatures/remind'
import type { remove } from '@/lib/signatures/remove'
import type { countWaiting, resend, resendAll, resendSlice } from '@/lib/signatures/resend'
import type { restore } from '@/lib/signatures/restore'
import type { allowMail, stopMail } from '@/lib/signatures/stop-mail'
import type { Holder } from '@/lib/signatures/token-holder'

// Types alone: `npm run check` fails where one of these does not hold.
type Asks<Verb extends (...args: never[]) => unknown> = Parameters<Verb>[0]

it('gives a proof to whoever was checked, and takes nothing else for one', () => {
  expectTypeOf<Admin>().toExtend<Authorized<'editor'>>()
  expectTypeOf<Admin<'owner'>>().toExtend<Authorized<'owner'>>()
  expectTypeOf<ReturnType<typeof asJob>>().toExtend<Authorized<'job'>>()
  expectTypeOf<Holder>().toExtend<Authorized<'signer'>>()
  expectTypeOf<{ id: string }>().not.toExtend<Authorized<'editor'>>()
  expectTypeOf<CurrentAdmin>().not.toExtend<Authorized<'editor'>>()
  expectTypeOf<string>().not.toExtend<Authorized<'editor'>>()
})

it('lets an owner do what an editor may, and nobody what another may', () => {
  expectTypeOf<Authorized<'owner'>>().toExtend<Authorized<'editor'>>()
  expectTypeOf<Authorized<'editor'>>().not.toExtend<Authorized<'owner'>>()
  expectTypeOf<Authorized<'owner'>>().not.toExtend<Authorized<'job'>>()
  expectTypeOf<Authorized<'job'>>().not.toExtend<Authorized<'owner'>>()
  expectTypeOf<Authorized<'signer'>>().not.toExtend<Authorized<'editor'>>()
})

it('is asked for anew, by the password, for what reveals people, cannot be undone, or changes who may sign in', () => {
  expectTypeOf<Sudo>().toExtend<Authorized<'sudo'>>()
  expectTypeOf<Authorized<'sudo'>>().toExtend<Authorized<'owner'>>()
  expectTypeOf<Authorized<'owner'>>().not.toExtend<Authorized<'sudo'>>()
  expectTypeOf<
    | Asks<typeof changeRole>
    | Asks<typeof removeAccess>
    | Asks<typeof newLink>
    | NonNullable<Asks<typeof invite>>
    | Asks<typeof exportSignatures>
    | Asks<typeof remove>
    | Asks<typeof resendAll>
    | Asks<typeof startRemoval>
    | Asks<typeof startDelivery>
    | Asks<typeof handOver>
    | Asks<typeof makeDeliveryLink>
    | Asks<typeof downloadPackage>
    | Asks<typeof startBroadcast>
    | Asks<typeof startAsking>
    | Asks<typeof exportForRequest>
    | Asks<typeof eraseForRequest>
    | Asks<typeof editRetention>
  >().toEqualTypeOf<Authorized<'sudo'>>()
})

it('is asked for by whatever reads or changes signers’ data, mails them, or decides what is held', () => {
  expectTypeOf<
    | Asks<typeof listSignatures>
    | Asks<typeof findSignature>
    | Asks<typeof signatureHistory>
    | Asks<typeof signatureOf>
    | Asks<typeof release>
    | Asks<typeof releaseMany>
    | Asks<typeof countHeld>
    | Asks<typeof resend>
    | Asks<typeof countWaiting>
    | Asks<typeof restore>
    | Asks<typeof stopMail>
    | Asks<typeof allowMail>
    | Asks<typeof letSignAgain>
    | Asks<typeof countRemovedAddresses>
    | Asks<typeof dryRun>
    | Asks<typeof stopRemoval>
    | Asks<typeof undoRemoval>
    | Asks<typeof dryRunDelivery>
    | Asks<typeof countRecipients>
    | Asks<typeof keptMails>
    | Asks<typeof currentAnomalies>
    | Asks<typeof block>
    | Asks<typeof unblock>
    | Asks<typeof listBlocks>
    | Asks<typeof saveBroadcast>
    | Asks<typeof approveAnew>
    | Asks<typeof keepToApproved>
    | Asks<typeof cancelBroadcast>
    | Asks<typeof pauseBroadcast>
    | Asks<typeof resumeBroadcast>
    | Asks<typeof stopBroadcast>
    | Asks<typeof changeRates>
    | Asks<typeof openNotices>
    | Asks<typeof noteSeen>
    | Asks<typeof retryMail>
  >().toEqualTypeOf<Authorized<'owner'>>()
  expectTypeOf<Asks<typeof sendTest>>().toEqualTypeOf<Authorized<'owner'>>()
  expectTypeOf<
    | Asks<typeof removalById>
    | Asks<typeof listRemovals>
    | Asks<typeof listDeliveries>
    | Asks<typeof deliveryById>
    | Asks<typeof leftSince>
    | Asks<typeof listLinks>
    | Asks<typeof signingNumbers>
    | Asks<typeof mailQueue>
    | Asks<typeof broadcastPulse>
    | Asks<typeof listAuditEvents>
    | Asks<typeof withdrawUpdate>
    | Asks<typeof pauseWithdrawn>
  >().toEqualTypeOf<Authorized<'editor'>>()
  expectTypeOf<
    | Asks<typeof mailConfirmation>
    | Asks<typeof mailCounted>
    | Asks<typeof mailLink>
    | Asks<typeof mailReminder>
    | Asks<typeof mailSignedAlready>
    | Asks<typeof mailAskedLink>
    | Asks<typeof remind>
    | Asks<typeof resendSlice>
    | Asks<typeof eraseUnconfirmed>
    | Asks<typeof runRemoval>
    | Asks<typeof runBatch>
    | Asks<typeof queueRecipients>
    | Asks<typeof dueMails>
    | Asks<typeof settleAndClaim>
    | Asks<typeof tellOwners>
    | Asks<typeof mailNotice>
    | Asks<typeof deleteExpiredBlocks>
    | Asks<typeof forgetNetworks>
    | Asks<typeof purgeKeptMails>
    | Asks<typeof receiptToMail>
    | Asks<typeof shouldAwaitReceipt>
  >().toEqualTypeOf<Authorized<'job'>>()
  expectTypeOf<Asks<typeof signerReceipt>>().toEqualTypeOf<Authorized<'signer'>>()
})
