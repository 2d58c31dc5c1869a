import { DATE_AHEAD } from '@/editor/date-ahead'
import { isAhead } from '@/lib/updates/rules'

export function AheadNote({ date }: { date: string }) {
  return isAhead(date) ? <p className="sentence">{DATE_AHEAD}</p> : null
}
