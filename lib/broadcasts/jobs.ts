import { z } from 'zod'
import { jobKind, mailKind, NOTHING } from '@/lib/platform/jobs'

/** Tells owners whatever they were not told yet: it names nothing. */
export const tellWhatIsNew = jobKind('tell-owners', { payload: NOTHING })

export const noticeMail = mailKind('mail-notice', {
  payload: z.object({ noticeId: z.int(), adminId: z.guid() }),
})
