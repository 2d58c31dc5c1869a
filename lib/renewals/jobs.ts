import { z } from 'zod'
import { jobKind } from '@/lib/platform/jobs'

export const askForRenewals = jobKind('ask-for-renewals', { payload: z.object({ major: z.int() }) })
