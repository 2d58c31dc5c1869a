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
  for (const path of ['/donate/go', '/donate/go?url=https://evil.example', '/es/donate/go']) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status()).toBe(302)
    expect(response.headers().location).toBe(
      'https://org.salsalabs.com/o/703/p/salsa/donation/common/public/?donate_page_KEY=15543',
    )
    expect(response.headers()['cache-control']).toContain('no-store')
  }
  expect(await clicks()).toBe(before + 3)
})
