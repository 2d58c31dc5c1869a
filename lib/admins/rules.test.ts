import { expect, it } from 'vitest'
import { adminPage, signInAddress } from '@/lib/admins/rules'

it.each([
  ['/admin/updates/12/broadcast', '/admin/updates/12/broadcast'],
  ['/admin/updates?state=draft&_rsc=x', '/admin/updates'],
  [
    '/admin/signatures/0198c0de-aaaa-7bbb-8ccc-000000000000',
    '/admin/signatures/0198c0de-aaaa-7bbb-8ccc-000000000000',
  ],
])('leads from %s to %s', (address, page) => expect(adminPage(address)).toBe(page))

it.each([
  ...[
    null,
    undefined,
    '',
    '/',
    '/administration',
    '//example.org/admin',
    'https://example.org/admin/updates',
  ],
  ...['/admin//example.org', '/admin/../x', '/admin/\\example.org', '/admin/%2e%2e', '/admin/updates\n'],
  ...['/admin/login', '/admin/login?next=/admin/updates', '/admin/join/a-token'],
])('leads from %j to the overview', (address) => expect(adminPage(address)).toBe('/admin'))

it('names the page in the address of signing in, but not the overview', () => {
  expect(['/admin/updates', '/admin'].map(signInAddress)).toEqual([
    '/admin/login?next=/admin/updates',
    '/admin/login',
  ])
})
