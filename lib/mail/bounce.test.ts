import { expect, it } from 'vitest'
import { bounceCode, isHardBounce } from '@/lib/mail/bounce'

const RCPT = 'RCPT TO'

it.each([
  [
    'a mailbox that is not there',
    RCPT,
    '550 5.1.1 <a@example.org>: User unknown in virtual mailbox table',
    true,
  ],
  [
    'the same in two lines',
    RCPT,
    '550-5.1.1 The email account that you tried to reach\n550 5.1.1 does not exist',
    true,
  ],
  ['the same after the mail', 'DATA', '554 5.1.1 delivery error: no such user', true],
  ['a domain that is not there', RCPT, '550 5.1.2 Host unknown', true],
  ['an address of bad syntax', RCPT, '553 5.1.3 Invalid address', true],
  ['somebody who moved', RCPT, '551 5.1.6 Moved', true],
  ['a domain that takes no mail', RCPT, '556 5.1.10 Null MX', true],
  ['the same without an enhanced code', RCPT, '556 Domain does not accept mail', true],
  ['a mailbox that is disabled', RCPT, '550 5.2.1 The email account is disabled', true],
  [
    'a recipient Exchange Online does not know',
    RCPT,
    '550 5.4.1 Recipient address rejected: Access denied.',
    true,
  ],
  ['an old server’s unknown user', RCPT, '550 No such user here', true],
  ['the same of an address with a telling name', RCPT, '550 <full.sender@example.org> unknown', true],
  ['qmail’s unknown user', RCPT, '550 sorry, no mailbox here by that name. (#5.1.1)', true],
  ['a name that is not allowed', RCPT, '553 Mailbox name not allowed', true],
  ['a vague refusal of the address', RCPT, '550 5.1.0 Address rejected.', true],

  ['a vague refusal after the mail', 'DATA', '554 5.0.0 Failed', false],
  ['a refusal of the mail', 'DATA', '550 Message rejected', false],
  ['a policy', RCPT, '550 5.7.1 Message rejected due to policy', false],
  ['a list of bad senders', RCPT, '554 5.7.1 Client host blocked using a list', false],
  ['the same without an enhanced code', RCPT, '550 Your IP is on our blacklist', false],
  ['a refused relay', RCPT, '550 Relay not permitted', false],
  [
    'qmail’s refused relay',
    RCPT,
    '553 sorry, that domain isn’t in my list of allowed rcpthosts (#5.7.1)',
    false,
  ],
  ['failed authentication', 'DATA', '550 5.7.26 Unauthenticated mail', false],
  ['a bad sender', 'MAIL FROM', '550 5.1.8 Sender domain not found', false],
  ['a bad sender, said to the recipient', RCPT, '553 5.1.8 Sender address rejected', false],
  ['a full mailbox', RCPT, '552 5.2.2 Mailbox full', false],
  ['a full mailbox, by the wrong code', RCPT, '550 Mailbox is over quota', false],
  ['a server that fails', RCPT, '554 5.3.0 Internal error', false],
  ['a wait', RCPT, '450 4.1.1 User unknown, for now', false],
  ['a mailbox that does not exist, for now', RCPT, '450 5.1.1 Greylisted', false],
  ['a refused sign-in', 'AUTH LOGIN', '535 5.7.8 Bad credentials', false],
  ['a refused greeting', 'CONN', '550 5.1.1 No', false],
])('%s: to %s "%s"', (_, command, words, hard) => {
  expect(isHardBounce({ command, code: Number(words.slice(0, 3)), words })).toBe(hard)
})

it('is told by its codes alone', () => {
  const words = '550 5.1.1 <ana@example.org> unknown'
  expect(bounceCode({ command: RCPT, code: 550, words })).toBe('550 5.1.1')
  expect(bounceCode({ command: RCPT, code: 550, words: '550 ana@example.org unknown' })).toBe('550')
})
