import { expect, it } from 'vitest'
import { refusalLine, troubleIn } from '@/lib/mail/refusal'

it.each([
  ['MAIL FROM', '550 5.7.1', { is: 'refused', codes: '550 5.7.1' }],
  ['AUTH PLAIN', '535 5.7.8', { is: 'refused', codes: '535 5.7.8' }],
  ['CONN', '554', { is: 'refused', codes: '554' }],
  ['MAIL FROM', '451 4.7.1', { is: 'away', codes: '451 4.7.1' }],
  ['CONN', 'ESOCKET', { is: 'away', codes: 'ESOCKET' }],
  ['RCPT TO', '550 5.7.1', null],
  ['DATA', '554', null],
])('tells what is wrong with all mail from what is wrong with one: %s %s', (command, codes, trouble) => {
  expect(troubleIn(refusalLine(command, codes))).toEqual(trouble)
})

it('makes nothing of an error of another kind', () => {
  expect(troubleIn('The database went away')).toBeNull()
})
