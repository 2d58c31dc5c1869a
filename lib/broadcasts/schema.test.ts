import { expect, it } from 'vitest'
import { rates } from '@/lib/broadcasts/schema'
import { messageKey } from '@/lib/i18n/message-key'

it('the rate to one mail domain is at most that in all', () => {
  expect(rates.parse({ mailsPerHour: '1,000', mailsPerHourDomain: '1000' })).toEqual({
    mailsPerHour: 1_000,
    mailsPerHourDomain: 1_000,
  })
  expect(rates.safeParse({ mailsPerHour: '999', mailsPerHourDomain: '1000' }).error?.issues).toMatchObject([
    { path: ['mailsPerHourDomain'], message: messageKey('domainRate') },
  ])
})
