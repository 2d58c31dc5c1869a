import { PERSON } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('the donate link says who receives the gift, counts the click and leads only to the configured address', async ({
  page,
  request,
  site,
}) => {
  await page.goto('/donate')
  await expect(page.getByRole('main')).toContainText('Stop US Arms to Mexico project')
  await expect(page.getByRole('main')).toContainText('org.salsalabs.com')
  await expect(page.getByRole('main').getByRole('link', { name: 'Donate', exact: true })).toHaveAttribute(
    'href',
    '/donate/go',
  )
  const clicks = async () => {
    const rows = await site.query('SELECT coalesce(sum(count), 0)::int AS clicks FROM donate_clicks')
    return (rows as { clicks: number }[])[0]?.clicks ?? NaN
  }
  const before = await clicks()
  const asking = (path: string, headers: Record<string, string>, method = 'GET') =>
    request.fetch(path, { method, headers, maxRedirects: 0 })
  const asked: [string, Record<string, string>, string?][] = [
    ['/donate/go', PERSON],
    ['/donate/go?url=https://evil.example', PERSON],
    ['/es/donate/go', PERSON],
    ['/donate/go', PERSON, 'HEAD'],
    ['/donate/go', { ...PERSON, 'Sec-Purpose': 'prefetch' }],
    [
      '/donate/go',
      { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
  ]
  for (const [path, headers, method] of asked) {
    const response = await asking(path, headers, method)
    expect(response.status()).toBe(302)
    expect(response.headers().location).toBe(
      'https://org.salsalabs.com/o/703/p/salsa/donation/common/public/?donate_page_KEY=15543',
    )
    expect(response.headers()['cache-control']).toContain('no-store')
  }
  expect(await clicks()).toBe(before + 3)
})
