import { jobKind, NOTHING } from '@/lib/platform/jobs'

/** Has no payload: it publishes what is due, so a job left by a changed schedule does no harm. */
export const publishWhatIsDue = jobKind('publish-due', { payload: NOTHING })
