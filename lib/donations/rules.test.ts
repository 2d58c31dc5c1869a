import { describe, expect, it } from 'vitest'
import {
  amountSentences,
  DONATE_PRESETS,
  donateAddress,
  readAmount,
  readSource,
  suggestedAmounts,
  withPreset,
} from '@/lib/donations/rules'

const GIFT = { amount: 15, source: 'signed', locale: 'es' } as const
const TEMPLATE = 'https://give.example/form?a=1&amount={amount}&refcode={ref}&lang={lang}#top'

describe('an address', () => {
  it('is filled in', () => {
    expect(donateAddress(TEMPLATE, GIFT)).toBe(
      'https://give.example/form?a=1&amount=15&refcode=signed&lang=es#top',
    )
  })

  it('leaves parameters of the amount out where there is none', () => {
    expect(donateAddress(TEMPLATE, { ...GIFT, amount: null })).toBe(
      'https://give.example/form?a=1&refcode=signed&lang=es#top',
    )
    expect(donateAddress('https://give.example/?x={amount}00', { ...GIFT, amount: null })).toBe(
      'https://give.example/',
    )
  })

  it('without placeholders stays as it is', () => {
    const plain = 'https://give.example/?donate_page_KEY=15543'
    expect(donateAddress(plain, GIFT)).toBe(plain)
    expect(donateAddress(plain, { ...GIFT, amount: null })).toBe(plain)
  })
})

it('an amount is taken only as it is suggested, and a page only by its own code', () => {
  expect(readAmount('15', [5, 15])).toBe(15)
  for (const asked of ['16', '015', '15.0', ' 15', '', '-5', null])
    expect(readAmount(asked, [5, 15])).toBeNull()
  expect(readSource('signed')).toBe('signed')
  for (const asked of ['someone@example.org', '', null]) expect(readSource(asked)).toBe('page')
})

it('amounts are suggested in their currency, with what staff say of them', () => {
  const site = { donateUrl: TEMPLATE, donateCurrency: 'USD', donateAmounts: [35, 5] }
  expect(suggestedAmounts(site, '5: pays for a stamp', 'en')).toEqual([
    { amount: 35, label: '$35', sentence: '' },
    { amount: 5, label: '$5', sentence: 'pays for a stamp' },
  ])
  expect(suggestedAmounts(site, '', 'es')[1]?.label).toBe('USD\u00a05')
})

it('none is suggested that the address could not hold, or without a currency', () => {
  const site = { donateUrl: TEMPLATE, donateCurrency: 'USD', donateAmounts: [5] }
  expect(suggestedAmounts({ ...site, donateUrl: 'https://give.example/' }, '', 'en')).toEqual([])
  expect(suggestedAmounts({ ...site, donateCurrency: '' }, '', 'en')).toEqual([])
  expect(suggestedAmounts({ ...site, donateAmounts: [] }, '', 'en')).toEqual([])
})

it('a sentence belongs to the amount that its line begins with', () => {
  const said = amountSentences('5: stamps\n\n15 – 3 posters\n35 pays more\nnothing\n1000000: no')
  expect([...said]).toEqual([
    [5, 'stamps'],
    [15, '3 posters'],
    [35, 'pays more'],
  ])
})

describe('a platform’s parameters', () => {
  const preset = (name: string) => {
    const found = DONATE_PRESETS.find((each) => each.name === name)
    if (!found) throw new Error(`No preset for ${name}`)
    return found
  }

  it('are added, and replace those of the same names and other placeholders', () => {
    expect(
      withPreset('https://secure.actblue.com/donate/x?amount=5&a=1&lang={lang}#f', preset('ActBlue')),
    ).toBe('https://secure.actblue.com/donate/x?a=1&refcode={ref}&amount={amount}')
    expect(withPreset('https://secure.anedot.com/x/y', preset('Anedot'))).toBe(
      'https://secure.anedot.com/x/y?amount={amount}&lang={lang}',
    )
  })

  it.each(DONATE_PRESETS)('of $name make an address, and say where they are documented', (each) => {
    const made = donateAddress(withPreset('https://give.example/', each), GIFT)
    expect(made).not.toMatch(/[{}]|%7B/)
    expect(each.documentation).toMatch(/^https:\/\//)
  })
})
