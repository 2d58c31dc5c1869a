import { expect, it } from 'vitest'
import { senderOf } from '@/lib/mail/sender'

it.each([
  ['campaign@example.org', { name: 'The Campaign', address: 'campaign@example.org' }],
  ['<campaign@example.org>', { name: 'The Campaign', address: 'campaign@example.org' }],
  ['Set, by hand <campaign@example.org>', { name: 'Set, by hand', address: 'campaign@example.org' }],
  ['"Set, by hand" <campaign@example.org>', { name: 'Set, by hand', address: 'campaign@example.org' }],
])('a mail from %s has the name that is set, else the campaign’s', (mailFrom, sender) => {
  expect(senderOf(mailFrom, 'The Campaign')).toEqual(sender)
})
