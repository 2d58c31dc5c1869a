import type { OwnShare } from '@/lib/arrivals/queries'
import type { Brought } from '@/lib/arrivals/rules'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { PageView } from '@/lib/page-templates/template-token'
import { askedCountry } from '@/lib/petition/asks'
import { campaign } from '@/lib/petition/queries'
import { goalFor } from '@/lib/petition/rules'
import { cacheFor } from '@/lib/platform/cache-for'
import { picksOf, type Picks } from '@/lib/share-texts/queries'
import { signedPage } from '@/lib/signatures/queries'
import { countNow } from '@/lib/tallies/queries'

export type SignedView = PageView<
  { asked: string | null; brought: Brought; picks: Picks },
  { token: string; lead: string; code?: string }
>

/** What the pages after confirming show, in words of the language; null when no valid link opens them. */
export async function signedView(token: string, locale: Locale): Promise<SignedView | null> {
  const page = await signedPage(token)
  if (!page) return null
  const code = page.share?.code
  const [asked, picks, lead] = await Promise.all([
    askedCountry(page.country),
    code ? picksOf(locale, code) : {},
    countLead(locale),
  ])
  return { shape: { asked, brought: page.share?.brought ?? null, picks }, values: { token, lead, code } }
}

/** The signer's own link; null where nobody is known to have signed. */
export function shareIn({ shape, values }: SignedView): OwnShare | null {
  return values.code === undefined ? null : { code: values.code, brought: shape.brought }
}

// A change of the goals is public sooner than a change of a page.
const KNOWN_MS = 2_000

const goals = cacheFor(KNOWN_MS, async (_: 'of the campaign') => (await campaign()).goals)

/** How many signed so far, and how far it is to the goal. */
export async function countLead(locale: Locale): Promise<string> {
  const [count, known] = await Promise.all([countNow(), goals('of the campaign')])
  const { goal, reached } = goalFor(count, known)
  return translator(locale, 'signed')(reached ? 'reached' : 'lead', {
    n: count,
    count: formatNumber(count, locale),
    goal: formatNumber(goal, locale),
  })
}
