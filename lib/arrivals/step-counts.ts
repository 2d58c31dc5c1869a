import type { Channel } from '@/lib/arrivals/channels'
import type { Arrival } from '@/lib/arrivals/ref'
import type { Step } from '@/lib/arrivals/rules'
import { db } from '@/lib/platform/db'

type StepCount = { step: Step; channel: Channel; variant: number; locale: string; count: number }

// By the minute, since a row for each visitor would cost more than the page. Bounded by what can be told apart.
let noted = new Map<string, StepCount>()

/** Counts a step in memory; `writeNotedSteps` stores it. The share code is not looked at. */
export function noteStep(step: Step, { channel, variant }: Arrival, locale: string): void {
  const key = `${step} ${channel} ${variant} ${locale}`
  const known = noted.get(key)
  if (known) known.count += 1
  else noted.set(key, { step, channel, variant, locale, count: 1 })
}

/** Adds what was noted to today (UTC). What could not be written is kept for the next time. */
export async function writeNotedSteps(): Promise<void> {
  const counts = [...noted.values()]
  if (counts.length === 0) return
  noted = new Map()
  try {
    await addSteps(counts)
  } catch (error) {
    for (const { count, ...step } of counts) restore(step, count)
    throw error
  }
}

/** Counts a step at once, from where nothing writes what is noted. */
export async function countStep(step: Step, { channel, variant }: Arrival, locale: string): Promise<void> {
  await addSteps([{ step, channel, variant, locale, count: 1 }])
}

// In the order of the key, so that no two processes wait for each other.
async function addSteps(counts: StepCount[]): Promise<void> {
  await db().$executeRaw`
    INSERT INTO funnel_days AS f (day, step, channel, variant, locale, count)
    SELECT (now() AT TIME ZONE 'UTC')::date, step, channel, variant, locale, count
    FROM json_to_recordset(${JSON.stringify(counts)}::json)
      AS r (step text, channel text, variant smallint, locale text, count int)
    ORDER BY 2, 3, 4, 5
    ON CONFLICT (day, step, channel, variant, locale) DO UPDATE SET count = f.count + EXCLUDED.count`
}

function restore({ step, channel, variant, locale }: Omit<StepCount, 'count'>, count: number): void {
  const key = `${step} ${channel} ${variant} ${locale}`
  const since = noted.get(key)?.count ?? 0
  noted.set(key, { step, channel, variant, locale, count: since + count })
}
