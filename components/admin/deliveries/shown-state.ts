import type { StatusMark } from '@/components/admin/format/status'
import type { ListedDelivery } from '@/lib/deliveries/admin-queries'
import { isAbandoned } from '@/lib/deliveries/rules'

type Shown = Pick<ListedDelivery, 'state' | 'before' | 'files' | 'problem'>

/** What is so with a delivery; each has its words in `admin.deliveries.states`. */
export function shownState(delivery: Shown) {
  const { state, before, files } = delivery
  if (before) return 'history'
  if (isAbandoned(delivery)) return 'abandoned'
  if (state !== 'ready' || files === 'stored') return state
  return files === 'stale' ? 'remaking' : 'withoutFiles'
}

/** A problem holds up what would go on by itself. */
export function markOf(delivery: Shown): StatusMark {
  const state = shownState(delivery)
  if (delivery.problem !== null && (state === 'making' || state === 'remaking')) return 'trouble'
  return MARKS[state]
}

const MARKS: Record<ReturnType<typeof shownState>, StatusMark> = {
  making: 'underway',
  ready: 'needed',
  delivered: 'done',
  discarded: 'over',
  history: 'done',
  abandoned: 'trouble',
  remaking: 'underway',
  withoutFiles: 'trouble',
}
