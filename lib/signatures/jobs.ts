import { z } from 'zod'
import { mailKind } from '@/lib/platform/jobs'

const payload = z.object({ signatureId: z.guid() })

/** The mails to a signer. The queue knows them before the first is enqueued (server/jobs/prepare-queue.ts). */
export const signerMails = {
  confirmation: mailKind('mail-confirmation', { payload }),
  counted: mailKind('mail-counted', { payload }),
  signedAlready: mailKind('mail-signed-already', { payload }),
  /** Sends nothing: what a post enqueues where no mail is due, so that each enqueues the same. */
  none: mailKind('mail-nothing', { payload }),
}
