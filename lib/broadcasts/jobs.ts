import { z } from 'zod'
import { jobKind, mailKind, NOTHING } from '@/lib/platform/jobs'

/** Has no payload: it sends whatever owners have not been told yet. */
export const tellWhatIsNew = jobKind('tell-owners', { payload: NOTHING })

/** Has no payload: it starts a mailing where there is something to catch up with. */
export const catchUpWithNews = jobKind('catch-up', { payload: NOTHING })

export const noticeMail = mailKind('mail-notice', {
  payload: z.object({ noticeId: z.int(), adminId: z.guid() }),
})
