import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { InvalidValue } from './invalid-value.ts'
import { readMailFrom } from './mail-from.ts'

const ADDRESS = 'campaign@example.org'

it.each([
  ['campaign@example.org', '', ADDRESS],
  ['<campaign@example.org>', '', ADDRESS],
  ['Stop Arms: Mexico <campaign@example.org>', 'Stop Arms: Mexico', ADDRESS],
  ['One; two (three) <campaign@example.org>', 'One; two (three)', ADDRESS],
  ['Last, First <campaign@example.org>', 'Last, First', ADDRESS],
  ['"Last, First" <campaign@example.org>', 'Last, First', ADDRESS],
  ['"A \\"quoted\\" one" <campaign@example.org>', 'A "quoted" one', ADDRESS],
  ["People's Rights @ Work <campaign@example.org>", "People's Rights @ Work", ADDRESS],
  ['¡Alto a las armas! 🕊️ <campaign@example.org>', '¡Alto a las armas! 🕊️', ADDRESS],
  ['A <a.b+c@BÜCHER.example>', 'A', 'a.b+c@xn--bcher-kva.example'],
])('%s is sent by one with this name', async (text, name, address) => {
  const from = readMailFrom(text)
  expect(from).toEqual({ name, address })
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from,
    to: 'x@example.org',
    text: '.',
  })
  if (!Buffer.isBuffer(message)) throw new Error('no buffer')
  const mail = await PostalMime.parse(message)
  expect(mail.from).toMatchObject({ name, address })
})

it.each([
  'nobody',
  'a@example.org, b@example.org',
  'A <a@example.org>, B <b@example.org>',
  'a@example.org; b@example.org',
  'a@example.org, B <b@example.org>',
  'campaña@example.org',
  'Name <campaña@example.org>',
  'a@example.org (Name)',
  'Name <a b@example.org>',
  'Name <.a@example.org>',
  'Name <a@>',
  'Name <@example.org>',
  'Name <a@exa mple.org>',
  'Name <a@example.org',
  'Campaign\r\nBcc: eve@example.org <a@example.org>',
  'Campaign\r\nX: y <a@example.org>',
  `${'n'.repeat(201)} <a@example.org>`,
])('%j is refused, and not repeated', (text) => {
  expect(() => readMailFrom(text)).toThrow(InvalidValue)
  expect(() => readMailFrom(text)).not.toThrow(text)
})
