import { describe, expect, it } from 'vitest'
import { donateAmounts, donateCurrency, donateSentences, donateTemplate } from '@/lib/donations/schema'
import { donationFields } from '@/lib/petition/schema'

describe('where gifts are made', () => {
  it.each([
    ['https://Give.example', 'https://give.example/'],
    [
      'https://give.example/{lang}/{ref}?amount={amount}',
      'https://give.example/{lang}/{ref}?amount={amount}',
    ],
    ['https://give.example/?x={amount}00#{lang}', 'https://give.example/?x={amount}00#{lang}'],
  ])('may be %s', (typed, kept) => expect(donateTemplate.parse(typed)).toBe(kept))

  it.each([
    ['http://give.example/?amount={amount}', 'secure'],
    ['https://localhost/?amount={amount}', 'secure'],
    ['https://a:b@give.example/?amount={amount}', 'secure'],
    ['https://give.example/?email={email}', 'placeholder'],
    ['https://give.example/?amount={amount', 'braces'],
    ['https://{lang}.example/', 'host'],
    ['https://give.example/{amount}', 'amountPlace'],
    ['https://give.example/#/donate?amount={amount}', 'amountPlace'],
    ['javascript:alert(1)//{lang}', 'secure'],
    ['', 'required'],
  ])('is not %s', (typed, key) => {
    const { error } = donateTemplate.safeParse(typed)
    expect(error?.issues[0]?.message).toContain(key)
  })
})

it('amounts are whole, few and each once, in the order typed', () => {
  expect(donateAmounts.parse('35, 5;15 5')).toEqual([35, 5, 15])
  expect(donateAmounts.parse(' ')).toEqual([])
  for (const typed of ['5.50', '0', '-5', '1000000', 'ten', '1,2,3,4,5,6,7'])
    expect(donateAmounts.safeParse(typed).success, typed).toBe(false)
})

it('a currency is a code of ISO 4217', () => {
  expect(['usd', 'MXN', ''].map((typed) => donateCurrency.parse(typed))).toEqual(['USD', 'MXN', ''])
  for (const typed of ['US', 'ZZZ', '$', 'dollars'])
    expect(donateCurrency.safeParse(typed).success).toBe(false)
})

it('each line of what amounts pay for begins with an amount', () => {
  expect(donateSentences.parse('5: stamps\n15: posters')).toBe('5: stamps\n15: posters')
  expect(donateSentences.safeParse('Stamps cost 5').success).toBe(false)
})

it('amounts need a currency and a place in the address', () => {
  const fields = { donateUrl: 'https://give.example/?a={amount}', donateCurrency: 'USD', donateAmounts: '5' }
  const wrong = (changed: Partial<typeof fields>) =>
    donationFields.safeParse({ ...fields, ...changed }).error?.issues.map(({ path }) => path[0])
  expect(wrong({})).toBeUndefined()
  expect(wrong({ donateCurrency: '' })).toEqual(['donateCurrency'])
  expect(wrong({ donateUrl: 'https://give.example/' })).toEqual(['donateAmounts'])
  expect(wrong({ donateUrl: 'https://give.example/', donateAmounts: '' })).toBeUndefined()
})
