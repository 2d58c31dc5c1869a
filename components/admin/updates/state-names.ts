import type { UpdateState } from '@/lib/updates/rules'

/** What words are to their readers, as the staff reads it. */
export const STATE_NAMES: Record<UpdateState, string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}
