import type { Ask } from '@/lib/broadcasts/schema'
import type { Locale } from '@/lib/i18n/locales'
import { consume } from '@/lib/limits/consume'
import { db } from '@/lib/platform/db'
import { logFailure } from '@/lib/platform/log-failure'

const MOST = 2 ** 31 - 1

/** Counts a click on an ask by day (UTC) and language only, limited per client address, for begun broadcasts only. */
export async function countAsk(
  broadcastId: number,
  ask: Ask,
  locale: Locale,
  address: string,
): Promise<void> {
  if (!Number.isInteger(broadcastId) || broadcastId < 1 || broadcastId > MOST) return
  if (typeof consume('ask', { address }) === 'object') return
  try {
    await db().$executeRaw`
      INSERT INTO broadcast_clicks AS c (broadcast_id, day, locale, ask, count)
      SELECT id, (now() AT TIME ZONE 'UTC')::date, ${locale}, ${ask}, 1 FROM broadcasts
      WHERE id = ${broadcastId} AND state NOT IN ('draft', 'waiting')
      ON CONFLICT (broadcast_id, day, locale, ask) DO UPDATE SET count = c.count + 1`
  } catch (error) {
    logFailure('Counting a click', error)
  }
}
