import { expect, it } from 'vitest'
import {
  hoursFor,
  isOpen,
  judgeRefusal,
  lacking,
  minutesLeft,
  minutesUntil,
  problemOf,
  retryAfter,
} from '@/lib/broadcasts/rules'

it.each([
  ['RCPT TO', 550, '550 5.1.1', { is: 'bounced', code: '550 5.1.1' }],
  ['RCPT TO', 550, '550 5.7.1', { is: 'later', code: '550 5.7.1', domain: true, lasts: true }],
  ['DATA', 554, '554', { is: 'later', code: '554', domain: false, lasts: true }],
  ['DATA', 552, '552 5.3.4', { is: 'later', code: '552 5.3.4', domain: false, lasts: true }],
  ['RCPT TO', 552, '552', { is: 'later', code: '552', domain: false, lasts: false }],
  ['RCPT TO', 550, '550 5.2.2', { is: 'later', code: '550 5.2.2', domain: false, lasts: false }],
  ['RCPT TO', 421, '421 4.7.0', { is: 'later', code: '421 4.7.0', domain: true, lasts: false }],
  ['RCPT TO', 450, '450', { is: 'later', code: '450', domain: true, lasts: false }],
  ['RCPT TO', 452, '452 4.2.2', { is: 'later', code: '452 4.2.2', domain: false, lasts: false }],
  ['MAIL FROM', 550, '550 5.7.1', { is: 'away', code: '550 5.7.1', taken: false, lasts: true }],
  ['AUTH PLAIN', 535, '535 5.7.8', { is: 'away', code: '535 5.7.8', taken: false, lasts: true }],
  ['MAIL FROM', 451, '451 4.7.1', { is: 'away', code: '451 4.7.1', taken: false, lasts: false }],
  ['CONN', null, 'ESOCKET', { is: 'away', code: 'ESOCKET', taken: false, lasts: false }],
])('%s %s %s means what it says', (command, responseCode, codes, refusal) => {
  const answer = { command, responseCode, codes, bounced: codes === '550 5.1.1', taken: false }
  expect(judgeRefusal(answer)).toEqual(refusal)
})

it('tells a mail that may have been taken from one that was not', () => {
  const answer = { command: 'CONN', responseCode: null, codes: 'ECONNECTION', bounced: false, taken: true }
  expect(judgeRefusal(answer)).toMatchObject({ is: 'away', taken: true })
})

it('tries again after a minute, then twice as long, four hours at most', () => {
  expect([0, 1, 2, 7, 8, 11, 99].map(retryAfter)).toEqual([60, 120, 240, 7_680, 14_400, 14_400, 14_400])
})

it('reckons how long so many mails take', () => {
  const rates = { mailsPerHour: 10_000, mailsPerHourDomain: 5_000 }
  expect(hoursFor(100_000, 60_000, rates)).toBe(12)
  expect(hoursFor(100_000, 10_000, rates)).toBe(10)
})

it('names the languages that lack words', () => {
  const words = [
    { locale: 'en', subject: 'S', preview: 'P' },
    { locale: 'es', subject: 'S', preview: '' },
  ]
  expect(lacking(['en', 'es'], words)).toEqual(['es'])
  expect(lacking(['en'], [])).toEqual(['en'])
})

it('says which broadcasts are still to be sent, and how long that takes', () => {
  const states = ['draft', 'waiting', 'sending', 'paused', 'stopped', 'done']
  expect(states.filter(isOpen)).toEqual(['draft', 'waiting', 'sending', 'paused'])
  expect([minutesLeft(601, 60), minutesLeft(0, 60), minutesLeft(5, 0)]).toEqual([11, null, null])
  expect([minutesUntil(new Date(61_000), 0), minutesUntil(new Date(0), 1)]).toEqual([2, 0])
})

it('reads what is noted of a broadcast that cannot go on', () => {
  const of = (state: string, problem: string | null) => problemOf({ state, problem })
  expect(of('sending', null)).toBeNull()
  expect(of('sending', 'ESOCKET')).toEqual({ is: 'away', code: 'ESOCKET' })
  expect(of('paused', '554 5.7.1')).toEqual({ is: 'refused', code: '554 5.7.1' })
  expect(of('paused', 'sender 550 5.7.1')).toEqual({ is: 'sender', code: '550 5.7.1' })
  expect(of('paused', 'cut ECONNECTION')).toEqual({ is: 'cut', code: 'ECONNECTION' })
  expect(of('paused', 'settings')).toEqual({ is: 'settings' })
  expect(of('paused', 'bounces')).toEqual({ is: 'bounces' })
  expect(of('sending', 'failed')).toEqual({ is: 'failed' })
  expect(of('paused', 'withdrawn')).toEqual({ is: 'withdrawn' })
})
