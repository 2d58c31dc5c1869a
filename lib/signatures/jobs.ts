import { z } from 'zod'
import { jobKind, mailKind } from '@/lib/platform/jobs'

const payload = z.object({ signatureId: z.guid() })

/** The queue knows these kinds before the first is enqueued (server/jobs/prepare-queue.ts). */
export const signerMails = {
  confirmation: mailKind('mail-confirmation', { payload }),
  reminder: mailKind('mail-reminder', { payload }),
  counted: mailKind('mail-counted', { payload }),
  signedAlready: mailKind('mail-signed-already', { payload }),
  link: mailKind('mail-link', { payload }),
  /** Mails the link where somebody signed with the address that it was asked for. */
  askedLink: mailKind('mail-asked-link', { payload }),
  renewal: mailKind('mail-renewal', { payload }),
  /** Sends nothing: enqueued where no mail is due, so that every post enqueues the same. */
  none: mailKind('mail-nothing', { payload }),
}

const cursor = z.guid().nullable()

export const remindSigners = jobKind('remind-signers', { payload: z.object({ cursor: cursor.optional() }) })

export const resendConfirmations = jobKind('resend-confirmations', {
  payload: z.object({ begunAt: z.iso.datetime(), cursor }),
})
