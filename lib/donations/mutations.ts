import type { Arrival } from '@/lib/arrivals/ref'
import { countStep } from '@/lib/arrivals/step-counts'
import type { Locale } from '@/lib/i18n/locales'
import { consume } from '@/lib/limits/consume'
import { db } from '@/lib/platform/db'

/** Counts a click on the donate link for today (UTC), by language and channel, unless the client's limit is reached. */
export async function countDonateClick(locale: Locale, arrival: Arrival, address: string): Promise<void> {
  if (typeof consume('donate', { address }) === 'object') return
  await db().$executeRaw`
    INSERT INTO "donate_clicks" ("day", "locale", "count")
    VALUES ((now() AT TIME ZONE 'UTC')::date, ${locale}, 1)
    ON CONFLICT ("day", "locale") DO UPDATE SET "count" = "donate_clicks"."count" + 1`
  await countStep('donated', arrival, locale)
}
