import type { translator } from '@/lib/i18n/translator'
import { KEPT, type KeptGroup } from '@/lib/rights/inventory'

type Words = ReturnType<typeof translator<'privacy'>>

export type KeptInWords = { group: KeptGroup; what: string; howLong: string; erasing: string }

/** What is kept, how long, and what erasing does to it, for the privacy page and a signer's download. */
export function keptInWords(t: Words): KeptInWords[] {
  return (Object.keys(KEPT) as KeptGroup[]).map((group) => {
    const { erasing, days = 0 }: { erasing: 'deleted' | 'stays' | 'expires'; days?: number } = KEPT[group]
    return {
      group,
      what: t(`kept.${group}.what`),
      howLong: t(`kept.${group}.long`, { days }),
      erasing: t(`kept.${erasing}`),
    }
  })
}
