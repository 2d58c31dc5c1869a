import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'
import { wholeNumber } from '@/lib/text/whole-number'

const MOST_MONTHS = 600

const months = wholeNumber(1, MOST_MONTHS)

const optionalMonths = z.union(
  [
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    months,
  ],
  messageKey('months', { most: MOST_MONTHS }),
)

export const retention = z.object({
  keptMonthsAfterEnd: months,
  keptMonthsAfterSigning: optionalMonths,
  keptMonthsOfNews: optionalMonths,
})

export type Retention = z.output<typeof retention>
