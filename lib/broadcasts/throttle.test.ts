import { expect, it } from 'vitest'
import { Throttle } from '@/lib/broadcasts/throttle'

const HOUR = 3_600_000

function mailsIn(ms: number, throttle: Throttle, domains: string[]): Record<string, number> {
  const sent: Record<string, number> = {}
  for (let now = HOUR; now < HOUR + ms; now += 10) {
    const domain = domains.find((each) => throttle.mayMail(each, now))
    if (!domain || throttle.wait(now) > 0) continue
    throttle.note(domain, now)
    sent[domain] = (sent[domain] ?? 0) + 1
  }
  return sent
}

it('sends as many as the rates allow, spread over the hour, in all and to a domain', () => {
  const rates = { mailsPerHour: 3_600, mailsPerHourDomain: 1_800 }
  expect(mailsIn(60_000, new Throttle(rates), ['a', 'b', 'c'])).toEqual({ a: 30, b: 30 })
  expect(mailsIn(60_000, new Throttle(rates), ['a'])).toEqual({ a: 30 })
})

it('goes on from what somebody else sent', () => {
  const throttle = new Throttle({ mailsPerHour: 60, mailsPerHourDomain: 6 })
  throttle.goOnFrom([
    { domain: 'a', at: 0 },
    { domain: 'b', at: 30_000 },
  ])
  expect(throttle.wait(40_000)).toBe(50_000)
  expect([throttle.mayMail('a', 599_999), throttle.mayMail('a', 600_000)]).toEqual([false, true])
  expect(throttle.waiting(600_000)).toEqual({ domains: ['b'], until: 630_000 })
})

it('goes by a changed rate at once, and holds a domain all the same', () => {
  const throttle = new Throttle({ mailsPerHour: 1, mailsPerHourDomain: 1 })
  throttle.note('a', HOUR)
  throttle.hold('b', HOUR + 60_000)
  expect(throttle.wait(HOUR)).toBe(HOUR)
  throttle.change({ mailsPerHour: 3_600, mailsPerHourDomain: 1_800 })
  expect([throttle.wait(HOUR), throttle.mayMail('a', HOUR + 2_000)]).toEqual([1_000, true])
  expect(throttle.waiting(HOUR)).toEqual({ domains: ['a', 'b'], until: HOUR + 2_000 })
})

it('makes up for what a fast rate missed in a hundredth of a second, and takes back what was not sent', () => {
  const throttle = new Throttle({ mailsPerHour: 3_600_000, mailsPerHourDomain: 3_600_000 })
  const together = (now: number) => {
    let many = 0
    for (; throttle.wait(now) === 0 && throttle.mayMail('a', now); many += 1) throttle.note('a', now)
    return many
  }
  const all = Array.from({ length: 100 }, (_, n) => together(HOUR + 5 * n))
  expect(Math.max(...all)).toBeLessThanOrEqual(11)
  expect(all.reduce((sum, many) => sum + many, 0)).toBeLessThanOrEqual(506)
  expect(throttle.mayMail('a', HOUR + 495)).toBe(false)
  throttle.refund('a')
  expect(together(HOUR + 495)).toBe(1)
})
