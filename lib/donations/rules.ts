import { formatMoney } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

export const PLACEHOLDERS = ['amount', 'ref', 'lang'] as const

/** The page whose link was followed, as the campaign’s own code for the platform’s reports; never a person’s. */
export const DONATE_SOURCES = ['page', 'petition', 'signed'] as const

export type DonateSource = (typeof DONATE_SOURCES)[number]

export const MAX_AMOUNTS = 6
export const MAX_AMOUNT = 100_000

export type DonatePreset = {
  /** The platform’s own name. */
  name: string
  /** What its documentation names: the parameters, with our placeholders. */
  query: string
  /** Where the platform documents them. */
  documentation: string
}

// Only what a platform documents itself: docs/decisions/0069.
export const DONATE_PRESETS: readonly DonatePreset[] = [
  {
    name: 'ActBlue',
    query: 'refcode={ref}&amount={amount}',
    documentation: 'https://help.actblue.com/hc/en-us/articles/16870060622359-Using-the-Custom-URL-Builder',
  },
  {
    name: 'Anedot',
    query: 'amount={amount}&lang={lang}',
    documentation: 'https://help.anedot.com/knowledge/url-parameter',
  },
  {
    name: 'Givebutter Widgets',
    query: 'amount={amount}',
    documentation: 'https://docs.givebutter.com/widgets/advanced/url-prefill',
  },
  {
    name: 'Stripe Payment Links',
    query: 'client_reference_id={ref}',
    documentation: 'https://docs.stripe.com/payment-links/url-parameters',
  },
]

type Filling = {
  /** Null for whatever a visitor chooses there: parameters that name the amount are left out. */
  amount: number | null
  source: DonateSource
  locale: Locale
}

/** The address that a template makes. Throws where the template is not valid. */
export function donateAddress(template: string, { amount, source, locale }: Filling): string {
  const values: Record<string, string> = { amount: String(amount ?? ''), ref: source, lang: locale }
  const filled = withAmountOnly(template, amount).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  )
  return new URL(filled).href
}

export function donateHost(template: string): string {
  return new URL(template).host
}

export function asksForAmount(template: string): boolean {
  return template.includes('{amount}')
}

export type SuggestedAmount = { amount: number; label: string; sentence: string }

export type Suggesting = { donateUrl: string; donateCurrency: string; donateAmounts: readonly number[] }

/** The amounts to choose from, in their currency; none where the address cannot hold one. */
export function suggestedAmounts(
  { donateUrl, donateCurrency, donateAmounts }: Suggesting,
  sentences: string,
  locale: Locale,
): SuggestedAmount[] {
  if (!donateCurrency || !asksForAmount(donateUrl)) return []
  const said = amountSentences(sentences)
  return donateAmounts.map((amount) => ({
    amount,
    label: formatMoney(amount, donateCurrency, locale),
    sentence: said.get(amount) ?? '',
  }))
}

/** Only an amount that is suggested, as its link has it; null for any other. */
export function readAmount(asked: string | null, amounts: readonly number[]): number | null {
  return amounts.find((amount) => String(amount) === asked) ?? null
}

export function readSource(asked: string | null): DonateSource {
  return DONATE_SOURCES.find((source) => source === asked) ?? 'page'
}

const SENTENCE = /^(\d{1,6})(?!\d)\s*[:=–—-]?\s*(\S.*)$/u

/** What each line says of the amount that it begins with: `15: pays for a poster`. */
export function amountSentences(text: string): Map<number, string> {
  return new Map(
    text.split('\n').flatMap((line): [number, string][] => {
      const [, amount = '', sentence = ''] = SENTENCE.exec(line.trim()) ?? []
      return sentence ? [[Number(amount), sentence]] : []
    }),
  )
}

/** The lines that do not begin with an amount. */
export function unreadSentences(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !SENTENCE.test(line.trim()))
}

/** The address with a platform’s parameters in place of those it sets; others stay as they are. */
export function withPreset(address: string, { query }: DonatePreset): string {
  const [page = '', ...rest] = (address.split('#')[0] ?? '').split('?')
  const set = new Set(query.split('&').map(parameterName))
  const kept = rest
    .join('?')
    .split('&')
    .filter(
      (parameter) => parameter !== '' && !set.has(parameterName(parameter)) && !/\{\w+\}/.test(parameter),
    )
  return `${page}?${[...kept, query].join('&')}`
}

function withAmountOnly(template: string, amount: number | null): string {
  if (amount !== null) return template
  const [address = '', ...fragment] = template.split('#')
  const [page = '', ...query] = address.split('?')
  const kept = query
    .join('?')
    .split('&')
    .filter((parameter) => parameter !== '' && !parameter.includes('{amount}'))
  return [page, kept.length > 0 && `?${kept.join('&')}`, fragment.length > 0 && `#${fragment.join('#')}`]
    .filter(Boolean)
    .join('')
}

function parameterName(parameter: string): string {
  return parameter.split('=')[0] ?? ''
}
