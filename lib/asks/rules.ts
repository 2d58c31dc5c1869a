import type { Locale } from '@/lib/i18n/locales'

/** What a signer may be asked once they are counted; `next` is what stays to be said, and ends the steps. */
export const ASKS = ['share', 'donate', 'write', 'next'] as const

export type Ask = (typeof ASKS)[number]

/** Words of a step in one language; where one is empty the site's own stand. */
export type AskWords = { heading: string; sentence: string; button: string }

export type AskRule = {
  id: string
  ask: Ask
  /** How often it was edited, to tell whether somebody else did meanwhile. */
  edited: number
  isOn: boolean
  /** For pages in these languages, and signers in these countries; empty for all. */
  languages: string[]
  countries: string[]
  words: Record<string, AskWords>
}

/** Where staff move a rule. */
export type Direction = 'up' | 'down'

const SITES_OWN: AskWords = { heading: '', sentence: '', button: '' }

export function isAsk(name: unknown): name is Ask {
  return ASKS.some((ask) => ask === name)
}

/** What somebody is asked, in order, each ask once and by the first rule that fits; without those whose part is absent. */
export function asksFor(
  rules: readonly AskRule[],
  { locale, country }: { locale: Locale; country: string | null },
  absent: readonly Ask[] = [],
): AskRule[] {
  const found: AskRule[] = []
  for (const rule of rules) {
    if (!rule.isOn || absent.includes(rule.ask) || !isFor(rule, locale, country)) continue
    if (found.some(({ ask }) => ask === rule.ask)) continue
    found.push(rule)
    if (rule.ask === 'next') break
  }
  return found
}

function isFor({ languages, countries }: AskRule, locale: Locale, country: string | null): boolean {
  if (languages.length > 0 && !languages.includes(locale)) return false
  return countries.length === 0 || (country !== null && countries.includes(country))
}

/** What a rule says in a language. */
export function askWords(rule: AskRule | undefined, locale: Locale): AskWords {
  return rule?.words[locale] ?? SITES_OWN
}

/** Whether it is the one that ends the steps for everybody: it stays last, on and for all. */
export function isLastRule(rules: readonly AskRule[], id: string): boolean {
  return rules.at(-1)?.id === id
}

/** Whether a rule is never reached: one before it asks the same, or ends the steps, for everybody it is for. */
export function isNeverReached(rules: readonly AskRule[], id: string): boolean {
  const at = rules.findIndex((rule) => rule.id === id)
  const rule = rules[at]
  if (!rule) return false
  return rules
    .slice(0, at)
    .some((earlier) => earlier.isOn && [rule.ask, 'next'].includes(earlier.ask) && covers(earlier, rule))
}

function covers(wide: AskRule, narrow: AskRule): boolean {
  return holds(wide.languages, narrow.languages) && holds(wide.countries, narrow.countries)
}

function holds(wide: readonly string[], narrow: readonly string[]): boolean {
  if (wide.length === 0) return true
  return narrow.length > 0 && narrow.every((each) => wide.includes(each))
}

/** With a rule one place up or down; null where it cannot move there. */
export function moveRule(rules: readonly AskRule[], id: string, direction: Direction): AskRule[] | null {
  const from = rules.findIndex((rule) => rule.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  const [rule, last] = [rules[from], rules.length - 1]
  if (!rule || from === last || to < 0 || to >= last) return null
  const moved = rules.filter((each) => each !== rule)
  moved.splice(to, 0, rule)
  return moved
}

/** With a rule at a place, or before the last one. */
export function insertRule(rules: readonly AskRule[], rule: AskRule, at: number = rules.length): AskRule[] {
  const place = Math.min(at, rules.length - 1)
  return [...rules.slice(0, place), rule, ...rules.slice(place)]
}
