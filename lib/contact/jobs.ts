import { z } from 'zod'
import { mailKind } from '@/lib/platform/jobs'

/** To one owner, or (`adminId` null) to the campaign's contact address. */
export const contactMail = mailKind('mail-contact-message', {
  payload: z.object({ messageId: z.int(), adminId: z.guid().nullable() }),
})
