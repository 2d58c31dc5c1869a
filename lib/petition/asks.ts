import { cache } from 'react'
import { asksFor, type Ask, type AskRule } from '@/lib/asks/rules'
import { askRules } from '@/lib/asks/schema'
import type { Locale } from '@/lib/i18n/locales'
import { letter } from '@/lib/petition/letter'
import { campaign } from '@/lib/petition/queries'
import { cacheFor } from '@/lib/platform/cache-for'

/** Every rule, in the order they are tried. */
export async function allAskRules(): Promise<AskRule[]> {
  return askRules.parse((await campaign()).asks)
}

/** What cannot be asked in a language: to donate without an address for gifts, to write without a letter. */
export async function absentAsks(locale: Locale): Promise<Ask[]> {
  const [{ donateUrl }, written] = await Promise.all([campaign(), letter(locale)])
  return [...(donateUrl ? [] : ['donate' as const]), ...(written ? [] : ['write' as const])]
}

/** What somebody from a country is asked on pages in a language; a country that is not known (null) is none. */
export const asksOf = cache(async (locale: Locale, country: string | null): Promise<AskRule[]> => {
  const [rules, absent] = await Promise.all([allAskRules(), absentAsks(locale)])
  return asksFor(rules, { locale, country }, absent)
})

// A change of the rules is public sooner than a change of a page.
const KNOWN_MS = 2_000

const namedCountries = cacheFor(
  KNOWN_MS,
  async (_: 'in any rule') => new Set((await allAskRules()).flatMap(({ countries }) => countries)),
)

/** A signer's country where a rule names it, as all others are asked the same: null, up to two seconds after a change. */
export async function askedCountry(country: string): Promise<string | null> {
  return (await namedCountries('in any rule')).has(country) ? country : null
}
