import type { Channel } from '@/lib/arrivals/channels'
import type { Arrival } from '@/lib/arrivals/ref'
import { countStep } from '@/lib/arrivals/step-counts'
import type { Locale } from '@/lib/i18n/locales'
import { consume } from '@/lib/limits/consume'

type Shared = {
  channel: Channel
  variant: number
  locale: Locale
  of: 'petition' | 'update'
}

/** Counts that the petition was shared, or an update forwarded, unless the client's limit is reached. Whose link it was is not kept. */
export async function countShare({ of, locale, ...shared }: Shared, address: string): Promise<void> {
  if (typeof consume('ask', { address }) === 'object') return
  await countStep(STEPS[of], { ...shared, code: null } satisfies Arrival, locale)
}

export const STEPS = { petition: 'shared', update: 'forwarded' } as const
