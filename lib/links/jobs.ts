import { z } from 'zod'
import { jobKind } from '@/lib/platform/jobs'

// Nobody's server is asked by two of ours at once.
const queue = 'links'

export const checkOneLink = jobKind('check-link', { payload: z.object({ referenceId: z.int() }), queue })

export const checkLinks = jobKind('check-links', {
  /** Until when it may go on, in milliseconds. */
  payload: z.object({ until: z.number().optional() }),
  queue,
})
