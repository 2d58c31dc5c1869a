import { z } from 'zod'
import { jobKind } from '@/lib/platform/jobs'

export const removeInBulk = jobKind('remove-in-bulk', { payload: z.object({ removalId: z.int() }) })
