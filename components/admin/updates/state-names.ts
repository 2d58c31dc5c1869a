import type { UpdateState } from '@/lib/updates/rules'

/** As readers see the text, in words for the staff. */
export const STATE_NAMES: Record<UpdateState, string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}
