import { expect, it } from 'vitest'
import { senderOf } from '@/lib/mail/sender'

it.each([
  ['', 'The Campaign'],
  ['Set, by hand', 'Set, by hand'],
])('a mail from the name “%s” has the name that is set, else the campaign’s', (name, shown) => {
  const address = 'campaign@example.org'
  expect(senderOf({ name, address }, 'The Campaign')).toEqual({ name: shown, address })
})
