import { POLICIES, type LimitedAction, type Threshold } from '@/lib/limits/policies'

export function limitsByHost(limited: LimitedAction): Threshold {
  const row = POLICIES.find(({ limits, counts }) => limits === limited && counts === 'host')
  if (!row) throw new Error(`There is no limit on ${limited} by host`)
  return row.minute
}
