import { describe, expect, test } from 'vitest'
import { mayChange } from './same-origin.ts'

const SITE = 'https://petition.example.org'
const post = (url: string, headers: Record<string, string>) => ({ method: 'POST', url, headers })

describe('a request that may change something', () => {
  test.each([
    [
      'a read is always allowed',
      { method: 'GET', url: '/', headers: { 'sec-fetch-site': 'cross-site' } },
      true,
    ],
    ['a form of this site', post('/api/signatures', { 'sec-fetch-site': 'same-origin' }), true],
    ['a form of another site', post('/api/signatures', { 'sec-fetch-site': 'cross-site' }), false],
    ['a form of a sibling domain', post('/api/signatures', { 'sec-fetch-site': 'same-site' }), false],
    [
      'two origins, of which one is ours',
      post('/api/confirm', { origin: `${SITE}, https://evil.example` }),
      false,
    ],
    ['an origin that begins like ours', post('/api/confirm', { origin: `${SITE}.evil.example` }), false],
    ['our origin in capitals', post('/api/confirm', { origin: SITE.toUpperCase() }), false],
    ['an empty origin', post('/api/signatures', { origin: '' }), false],
    [
      'two kinds of site, of which one is ours',
      post('/api/signatures', { 'sec-fetch-site': 'same-origin, cross-site' }),
      false,
    ],
    ['an empty kind of site', post('/api/signatures', { 'sec-fetch-site': '', origin: SITE }), false],
    ['an address typed in', post('/api/signatures', { 'sec-fetch-site': 'none' }), false],
    ['an older browser on this site', post('/api/confirm', { origin: SITE }), true],
    ['an older browser elsewhere', post('/api/confirm', { origin: 'https://evil.example' }), false],
    ['a page that hides its origin', post('/api/confirm', { origin: 'null' }), false],
    ['a program that signs', post('/api/signatures', {}), true],
    ['a browser for terminals that confirms', post('/api/confirm', {}), true],
    ['a browser for terminals that writes to the staff', post('/api/contact', {}), true],
    ['a browser for terminals that changes the letter', post('/api/letter', {}), true],
    ['a program that says it opened the letter', post('/api/letter/opened', {}), false],
    ['a browser for terminals that asks for a link', post('/api/signature/link', {}), true],
    ['another site that confirms', post('/api/confirm', { origin: 'https://evil.example' }), false],
    ['a path below confirming', post('/api/confirm/../../admin', {}), false],
    ['a mail provider that tells of a bounce', post('/api/mail-events/ses', {}), true],
    [
      'another site that tells of a bounce',
      post('/api/mail-events/ses', { origin: 'https://evil.example' }),
      false,
    ],
    ['a program that acts as an admin', post('/admin/updates', {}), false],
    [
      'a mail provider that unsubscribes',
      post('/api/unsubscribe/token', { origin: 'https://mail.example' }),
      true,
    ],
    ['a path below unsubscribing', post('/api/unsubscribe/token/../../admin', {}), false],
    ['unsubscribing nobody', post('/api/unsubscribe/', {}), false],
    ['a path that only looks like signing', post('/api/signatures/../admin', {}), false],
    [
      'another site with forged forwarded headers',
      post('/api/signatures', {
        origin: 'https://evil.example',
        host: 'petition.example.org',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
      }),
      false,
    ],
  ])('%s', (_, request, allowed) => {
    expect(mayChange(request, SITE)).toBe(allowed)
  })
})
