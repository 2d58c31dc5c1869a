import { expect, it } from 'vitest'
import { CONTACT_LIMITS, TOPICS } from '@/lib/contact/rules'
import { contactSchema } from '@/lib/contact/schema'
import { LOCALES } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { fieldErrors } from '@/lib/signatures/schema'

const good = { email: 'ana@example.org', topic: 'press', message: 'A question.' }

function errorsOf(change: Record<string, unknown>) {
  const parsed = contactSchema.safeParse({ ...good, ...change })
  return parsed.success ? {} : fieldErrors(parsed.error)
}

it('takes a message of several lines, with or without a name', () => {
  expect(contactSchema.parse({ ...good, name: ' ', message: ' One\r\ntwo \n\n' })).toEqual({
    ...good,
    name: null,
    message: 'One\ntwo',
    locale: 'en',
  })
  expect(contactSchema.parse({ ...good, name: ' Ana  Pérez ', locale: 'es' })).toMatchObject({
    name: 'Ana Pérez',
    locale: 'es',
  })
})

it('takes as many characters as it says, however they are written', () => {
  const { message } = CONTACT_LIMITS
  expect(errorsOf({ message: '😀'.repeat(message) })).toEqual({})
  expect(errorsOf({ message: 'a'.repeat(message + 1) })).toEqual({ message: ['message.long'] })
  expect(errorsOf({ message: 'a'.repeat(50_000) })).toEqual({ message: ['message.long'] })
})

it.each([
  [{ email: '' }, { email: ['email.required'] }],
  [{ email: 'ana@example.org\r\nBcc: eva@example.org' }, { email: ['email.characters'] }],
  [{ email: 'ana@example.org,eva@example.org' }, { email: ['email.one'] }],
  [{ topic: '' }, { topic: ['topic.required'] }],
  [{ topic: undefined }, { topic: ['topic.required'] }],
  [{ topic: 'toString' }, { topic: ['topic.required'] }],
  [{ message: undefined }, { message: ['message.required'] }],
  [{ message: ' \u200b \n' }, { message: ['message.required'] }],
  [{ message: 'a\u0000b' }, { message: ['message.characters'] }],
  [{ message: ['a'] }, { message: ['message.required'] }],
  [{ name: 'Ana\nPérez' }, { name: ['name.characters'] }],
  [{ name: 'a'.repeat(101) }, { name: ['name.long'] }],
  [{ locale: 'fr' }, { locale: ['locale.unknown'] }],
])('refuses %j', (change, errors) => {
  expect(errorsOf(change)).toEqual(errors)
})

it('has words for each topic and problem in every language', () => {
  for (const locale of LOCALES) {
    const { contact, errors } = MESSAGES[locale]
    expect(Object.keys(contact.topics)).toEqual(TOPICS)
    expect(Object.keys(errors.message)).toEqual(['required', 'long', 'characters'])
    expect(errors.message.long).toMatch(/4[,.\s]?000/)
  }
})
