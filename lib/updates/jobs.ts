import { jobKind, NOTHING } from '@/lib/platform/jobs'

/** Publishes whatever is due by then: it names nothing, so that one made for a schedule that was changed does no harm. */
export const publishWhatIsDue = jobKind('publish-due', { payload: NOTHING })
