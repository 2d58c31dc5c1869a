import { beforeAll, expect, it } from 'vitest'
import { makeToken } from '@/lib/platform/tokens'
import { unsubscribeLinks } from '@/lib/subscriptions/links'
import { unsubscribeSubject, unsubscribeToken } from '@/lib/subscriptions/token'

const ID = '00000000-0000-4000-8000-000000000001'

beforeAll(() => {
  process.env.SITE_URL = 'https://petition.example'
  Object.assign(process.env, {
    AUTH_SECRET: 'a'.repeat(64),
    DATA_KEY: 'b'.repeat(64),
    SMTP_URL: 'smtp://localhost',
    MAIL_FROM: 'campaign@petition.example',
  })
})

it('belongs to one signature, for ever', () => {
  expect(unsubscribeSubject(unsubscribeToken(ID))).toBe(ID)
  expect(unsubscribeToken(ID)).toBe(unsubscribeToken(ID))
})

it('is told from what was changed, and from tokens for other things', () => {
  const token = unsubscribeToken(ID)
  for (const wrong of [
    '',
    'x',
    token.slice(0, -1),
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    token.replace(/1\./, '2.'),
    token.replace('.0.', '.zzzzzz.'),
    makeToken('signature', ID, 0, null),
    makeToken('confirm', ID, 1, null),
    makeToken('unsubscribe', ID, 1, null),
  ])
    expect(unsubscribeSubject(wrong), wrong).toBeNull()
})

it('is only in the path, of the recipient’s language', () => {
  const token = unsubscribeToken(ID)
  expect(unsubscribeLinks({ id: ID }, 'es')).toEqual({
    page: `https://petition.example/es/unsubscribe/${token}`,
    preferences: `https://petition.example/es/unsubscribe/${token}#preferences`,
    oneClick: `https://petition.example/api/unsubscribe/${token}`,
  })
})
