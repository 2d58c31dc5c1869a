import { z } from 'zod'
import { donateAddress, MAX_AMOUNT, MAX_AMOUNTS, PLACEHOLDERS, unreadSentences } from '@/lib/donations/rules'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { publicAddress } from '@/lib/text/rules'
import { line, optionalLine, optionalPassage } from '@/lib/text/schema'
import { parseUrl } from '@/lib/text/url'

const MAX_TEMPLATE = 2_000
const MAX_SENTENCES = 1_200
const SAMPLE = { amount: MAX_AMOUNT, source: 'petition', locale: DEFAULT_LOCALE } as const

/** A plain address, or one with placeholders: `{amount}` in a parameter, the others anywhere after the host. */
export const donateTemplate = line(MAX_TEMPLATE).transform((typed, context) => {
  const problem = templateProblem(typed)
  if (problem) context.addIssue({ code: 'custom', message: problem })
  const address = typed.includes('{') ? typed : publicAddress(typed, ['https:'])
  return problem || address === null ? z.NEVER : address
})

/** A currency’s code (ISO 4217) in capitals; empty for none. */
export const donateCurrency = optionalLine(3)
  .transform((typed) => typed.toUpperCase())
  .refine(
    (code) => code === '' || Intl.supportedValuesOf('currency').includes(code),
    messageKey('donations.currency'),
  )

/** Whole amounts separated by commas or spaces, each once, in the order they are shown. */
export const donateAmounts = z.string().transform((typed, context) => {
  const written = typed.split(/[\s,;]+/).filter(Boolean)
  const amounts = [...new Set(written.map((each) => (/^\d{1,6}$/.test(each) ? Number(each) : 0)))]
  if (amounts.length <= MAX_AMOUNTS && amounts.every((amount) => amount >= 1 && amount <= MAX_AMOUNT))
    return amounts
  context.addIssue({
    code: 'custom',
    message: messageKey('donations.amounts', { most: MAX_AMOUNTS, max: MAX_AMOUNT }),
  })
  return z.NEVER
})

/** A line for each amount that something is said of; each begins with its amount. */
export const donateSentences = optionalPassage(MAX_SENTENCES).superRefine((text, context) => {
  const [first] = unreadSentences(text)
  if (first) context.addIssue({ code: 'custom', message: messageKey('donations.sentence', { line: first }) })
})

function templateProblem(typed: string): string | null {
  const unknown = [...typed.matchAll(/\{([^{}]*)\}/g)].find(
    ([, name = '']) => !PLACEHOLDERS.some((known) => known === name),
  )
  if (unknown) return messageKey('donations.placeholder', { name: unknown[0] })
  const bare = typed.replace(/\{\w+\}/g, '')
  if (/[{}]/.test(bare)) return messageKey('donations.braces')
  if (/^[a-z]+:\/\/[^/?#]*\{/i.test(typed)) return messageKey('donations.host')
  const [address = '', ...fragment] = typed.split('#')
  const elsewhere = [address.replace(/[?&][^&=]*=[^&]*/g, ''), ...fragment]
  if (elsewhere.some((part) => part.includes('{amount}'))) return messageKey('donations.amountPlace')
  return isPublicAddress(typed) ? null : messageKey('address.secure')
}

function isPublicAddress(template: string): boolean {
  if (!parseUrl(template)) return false
  return [SAMPLE, { ...SAMPLE, amount: null }].every(
    (filling) => publicAddress(donateAddress(template, filling), ['https:']) !== null,
  )
}
