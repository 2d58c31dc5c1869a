import { describe, expect, it } from 'vitest'
import { auditFacts, auditSentence, type ListedAuditEvent } from '@/lib/audit/rules'
import { AUDIT_AREAS } from '@/lib/audit/schema'
import { AUDIT_KEYS, AUDITED } from '@/lib/audit/verbs'
import { LOCALES } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const reader = { locale: 'en', timeZone: 'America/Mexico_City' } as const
const t = translator('en', 'admin.audit')
const fields = translator('en', 'admin.fields')

function event(given: Partial<ListedAuditEvent>): ListedAuditEvent {
  return {
    id: '1',
    at: new Date('2026-11-30T15:00:00Z'),
    verb: 'publish',
    key: 'update.publish',
    by: { email: 'ana@example.org' },
    subject: { kind: 'update', id: '7', name: 'A letter', language: 'en', page: '/admin/updates/7' },
    detail: {},
    ...given,
  }
}

describe.each(LOCALES)('in %s', (locale) => {
  it.each(AUDIT_KEYS)('%s is a sentence, also with nothing written beside it', (key) => {
    const [kind = '', verb = ''] = key.split('.')
    const subject = { kind, id: '7', name: null, language: null, page: null }
    const words = translator(locale, 'admin.audit')
    const sentence = auditSentence(event({ key, verb, subject }), words, { locale, timeZone: 'UTC' })
    expect(sentence).toContain('ana@example.org')
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toMatch(/admin\.audit|[{}<>]/)
  })
})

// What details hold, by their names, with what older releases left out.
const SHAPES: ListedAuditEvent['detail'][] = [
  ...['owner', 'editor'].map((role) => ({ role, from: 'editor', to: role })),
  ...['won', 'lost', 'handed_on', 'superseded', null].map((outcome) => ({ outcome })),
  ...['hand', 'mail', 'link'].map((method) => ({
    method,
    signatures: 1,
    date: '2026-11-30',
    to: 'The Minister',
  })),
  ...['answered', 'met', 'refused', 'handed_on'].map((kind) => ({ kind })),
  ...['meaning', 'wording'].map((change) => ({ change, name: '1.1' })),
  ...[true, false].map((is) => ({ addresses: is, live: is, locale: 'es' })),
  ...[0, 1, 2, 1_000_000].map((many) => ({
    ...{ found: many, removed: many, count: many, sent: many, left: many, ended: many, erased: many },
    ...{
      countBefore: many,
      countAfter: many,
      mailsPerHour: many,
      mailsPerHourDomain: many,
      signatures: many,
    },
  })),
  { scheduled: '2026-12-08T15:00:00.000Z', for: '2026-12-08T15:00:00.000Z', zone: 'UTC', locale: 'xx' },
  {
    until: '2026-12-08T15:00:00.000Z',
    link: 'The office',
    file: 'package.zip',
    answer: '404',
    key: 'a-2020',
  },
  { value: 'example.org', reason: '<b>{who}</b>', title: 'Half a {title} <it>', major: 2 },
]

describe.each(LOCALES)('in %s, whatever stands beside it', (locale) => {
  const words = translator(locale, 'admin.audit')
  it.each(AUDIT_KEYS)('%s is a sentence', (key) => {
    const [kind = '', verb = ''] = key.split('.')
    const subject = { kind, id: '7', name: 'A name', language: null, page: null }
    const shapes = key === 'signatures.find' ? [{ found: true }, { found: false }] : SHAPES
    const sentences = shapes.map((detail) =>
      auditSentence(event({ key, verb, subject, detail }), words, { locale, timeZone: 'UTC' }),
    )
    for (const sentence of sentences) {
      expect(sentence).toContain('ana@example.org')
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toMatch(/admin\.audit|undefined|null|NaN/)
    }
  })
})

it('names who did it, what it is about and in which language', () => {
  const published = event({ detail: { locale: 'es' } })
  expect(auditSentence(published, t, reader)).toBe('ana@example.org published “A letter” in Spanish.')
  const inSpanish = auditSentence(published, translator('es', 'admin.audit'), { ...reader, locale: 'es' })
  expect(inSpanish).toBe('ana@example.org publicó “A letter” en español.')
})

it('tells a moment in the reader’s zone', () => {
  const detail = { locale: 'en', for: '2026-12-08T15:00:00.000Z', zone: 'UTC' }
  expect(auditSentence(event({ key: 'update.schedule', verb: 'schedule', detail }), t, reader)).toBe(
    'ana@example.org scheduled “A letter” in English for Dec 8, 2026, 09:00 CST.',
  )
})

it('says who acts where nobody is signed in, and “one network” where a network is kept by no name', () => {
  const delivery = { kind: 'delivery', id: '1', name: 'The Minister', language: null, page: null }
  const opened = {
    key: 'delivery.open-delivery-link',
    verb: 'open-delivery-link',
    subject: delivery,
  } as const
  expect(auditSentence(event({ ...opened, by: 'recipient', detail: { link: 'Office' } }), t, reader)).toBe(
    'Whoever has the link “Office” opened the delivery to The Minister.',
  )
  const block = { kind: 'block', id: '1', name: null, language: null, page: '/admin/blocks' }
  const blocked = event({
    key: 'block.block',
    verb: 'block',
    subject: block,
    detail: { kind: 'network_hash' },
  })
  expect(auditSentence(blocked, t, reader)).toBe('ana@example.org blocked one network.')
})

it('shows what this release does not know as it was written', () => {
  expect(auditSentence(event({ key: null, verb: 'polish', by: 'site' }), t, reader)).toBe('The site: polish')
})

it('adds a reason, and what was changed from what', () => {
  const removed = event({ key: 'signature.remove', detail: { reason: 'Signed twice' } })
  expect(auditFacts(removed, t, fields)).toEqual([{ name: 'Reason', value: 'Signed twice' }])
  const subject = { kind: 'campaign', id: '1', name: null, language: null, page: null }
  const detail = { 'donateUrl from': '', 'donateUrl to': 'https://give.example' }
  expect(auditFacts(event({ key: 'campaign.edit-addresses', subject, detail }), t, fields)).toEqual([
    { name: 'Where gifts are made', value: 'nothing → https://give.example' },
  ])
})

it('finds every kind of thing by one filter', () => {
  expect(Object.values(AUDIT_AREAS).flat().toSorted()).toEqual(Object.keys(AUDITED).toSorted())
})
