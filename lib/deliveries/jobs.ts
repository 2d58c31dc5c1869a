import { z } from 'zod'
import { jobKind } from '@/lib/platform/jobs'

/** Makes the files of a delivery, at the start and after a signature of it was erased. */
export const makePackage = jobKind('make-package', {
  payload: z.object({ deliveryId: z.int() }),
  queue: 'packages',
})
