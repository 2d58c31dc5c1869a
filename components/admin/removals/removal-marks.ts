import type { StatusMark } from '@/components/admin/format/status'
import type { ShownRemoval } from '@/lib/removals/queries'

export const REMOVAL_MARKS: Record<ShownRemoval['state'], StatusMark> = {
  running: 'underway',
  stopped: 'over',
  done: 'done',
  undoing: 'underway',
  undone: 'over',
}
