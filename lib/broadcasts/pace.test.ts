import { expect, it } from 'vitest'
import { Pace } from '@/lib/broadcasts/pace'

const HOUR = 3_600_000

function mailsIn(ms: number, pace: Pace, domains: string[]): Record<string, number> {
  const sent: Record<string, number> = {}
  for (let now = HOUR; now < HOUR + ms; now += 10) {
    const domain = domains.find((each) => pace.mayMail(each, now))
    if (!domain || pace.wait(now) > 0) continue
    pace.note(domain, now)
    sent[domain] = (sent[domain] ?? 0) + 1
  }
  return sent
}

it('sends as many as the rates allow, spread over the hour, in all and to a domain', () => {
  const rates = { mailsPerHour: 3_600, mailsPerHourDomain: 1_800 }
  expect(mailsIn(60_000, new Pace(rates), ['a', 'b', 'c'])).toEqual({ a: 30, b: 30 })
  expect(mailsIn(60_000, new Pace(rates), ['a'])).toEqual({ a: 30 })
})

it('goes on from what somebody else sent', () => {
  const pace = new Pace({ mailsPerHour: 60, mailsPerHourDomain: 6 })
  pace.goOnFrom([
    { domain: 'a', at: 0 },
    { domain: 'b', at: 30_000 },
  ])
  expect(pace.wait(40_000)).toBe(50_000)
  expect([pace.mayMail('a', 599_999), pace.mayMail('a', 600_000)]).toEqual([false, true])
  expect(pace.waiting(600_000)).toEqual({ domains: ['b'], until: 630_000 })
})

it('goes by a changed rate at once, and holds a domain all the same', () => {
  const pace = new Pace({ mailsPerHour: 1, mailsPerHourDomain: 1 })
  pace.note('a', HOUR)
  pace.hold('b', HOUR + 60_000)
  expect(pace.wait(HOUR)).toBe(HOUR)
  pace.change({ mailsPerHour: 3_600, mailsPerHourDomain: 1_800 })
  expect([pace.wait(HOUR), pace.mayMail('a', HOUR + 2_000)]).toEqual([1_000, true])
  expect(pace.waiting(HOUR)).toEqual({ domains: ['a', 'b'], until: HOUR + 2_000 })
})
