import { db } from '@/lib/platform/db'

/** Clicks on the donate link, in total and in the last 30 days (UTC). */
export async function donateClicks(): Promise<{ total: number; month: number }> {
  const [clicks] = await db().$queryRaw<{ total: number; month: number }[]>`
    SELECT coalesce(sum("count"), 0)::int AS total,
      coalesce(sum("count") FILTER (WHERE "day" > (now() AT TIME ZONE 'UTC')::date - 30), 0)::int AS month
    FROM "donate_clicks"`
  return clicks ?? { total: 0, month: 0 }
}
