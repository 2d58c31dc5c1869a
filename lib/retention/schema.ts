import { z } from 'zod'
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
  `Write a number of months from 1 to ${MOST_MONTHS}, or leave it empty.`,
)

export const retention = z.object({
  keptMonthsAfterEnd: months,
  keptMonthsAfterSigning: optionalMonths,
  keptMonthsOfNews: optionalMonths,
})

export type Retention = z.output<typeof retention>
