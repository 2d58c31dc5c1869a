import { isAhead } from '@/lib/updates/rules'

export const AHEAD =
  'Its date is still to come: readers see that date, and until then it stands above newer updates. Is it right?'

/** That an update bears a date that is still to come. */
export function AheadNote({ date }: { date: string }) {
  return isAhead(date) ? <p className="sentence">{AHEAD}</p> : null
}
