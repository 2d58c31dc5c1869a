import { instantsOf, type LocalTime } from '@/lib/time-zones/rules'

export type MomentToCome =
  | {
      moment: Date
      /** The clocks show this time twice; the first one is meant. */
      twice: boolean
    }
  | MomentRefused

/** `skipped`: clocks jump over it; `far`: over two years from now. */
export type MomentRefused = { state: 'skipped' | 'past' | 'far' }

const FARTHEST_MS = 2 * 365 * 24 * 60 * 60 * 1000

/** The moment of a local time that something is scheduled for. */
export function momentToCome(time: LocalTime, zone: string, now = Date.now()): MomentToCome {
  const [moment, second] = instantsOf(time, zone)
  if (!moment) return { state: 'skipped' }
  if (moment.getTime() <= now) return { state: 'past' }
  if (moment.getTime() > now + FARTHEST_MS) return { state: 'far' }
  return { moment, twice: second !== undefined }
}
