import type { Arrival } from '@/lib/arrivals/ref'
import { countStep } from '@/lib/arrivals/step-counts'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { consume } from '@/lib/limits/consume'
import { db } from '@/lib/platform/db'

const TABLES = {
  donate: Prisma.raw('"donate_clicks"'),
  letter: Prisma.raw('"letter_openings"'),
}

const STEPS = { donate: 'donated', letter: 'wrote' } as const

/** Counts a click on the donate link, or an opening of the letter, for today (UTC), by language and channel, unless the client’s limit is reached. */
export async function countClick(
  on: keyof typeof TABLES,
  locale: Locale,
  arrival: Arrival,
  address: string,
): Promise<void> {
  if (typeof consume(on, { address }) === 'object') return
  const table = TABLES[on]
  await db().$executeRaw`
    INSERT INTO ${table} ("day", "locale", "count")
    VALUES ((now() AT TIME ZONE 'UTC')::date, ${locale}, 1)
    ON CONFLICT ("day", "locale") DO UPDATE SET "count" = ${table}."count" + 1`
  await countStep(STEPS[on], arrival, locale)
}
