import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const PAGES = [
  '/',
  '/es',
  '/sign',
  '/thanks',
  '/signed',
  '/updates',
  '/references',
  '/film',
  '/donate',
  '/privacy',
  '/nowhere',
]

/** Records every request that leaves the site, and answers it with an empty page. */
async function strangers(page: Page, siteUrl: string): Promise<string[]> {
  const asked: string[] = []
  await page.route(
    (url) => url.origin !== siteUrl,
    (route) => {
      asked.push(route.request().url())
      return route.fulfill({ status: 200, contentType: 'text/html', body: 'elsewhere' })
    },
  )
  return asked
}

test('no page asks anything of a third party, sets a cookie or breaks its own content security policy', async ({
  page,
  context,
  site,
}) => {
  const asked = await strangers(page, site.url)
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  for (const path of PAGES) {
    const response = await page.goto(path)
    expect(response?.headers()['content-security-policy'], path).toContain("default-src 'self'")
    expect(response?.headers()['set-cookie'], path).toBeUndefined()
  }
  expect(asked).toEqual([])
  expect(violations).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('an injected script does not run on a cached page', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "injected"'
    document.body.append(script)
  })
  await expect(page).not.toHaveTitle('injected')
})

test('the film is loaded from the video host after one click, and nothing before', async ({ page, site }) => {
  const asked = await strangers(page, site.url)
  await page.goto('/film')
  await expect(page.getByText(/Playing connects you to vimeo\.com/)).toBeVisible()
  expect(asked).toEqual([])
  await page.getByRole('link', { name: /Play the film/ }).click()
  await expect(page.locator('iframe')).toHaveAttribute(
    'src',
    /^https:\/\/player\.vimeo\.com\/video\/214922986\?/,
  )
  await expect.poll(() => asked.some((url) => url.startsWith('https://player.vimeo.com/'))).toBe(true)
})

test('without JavaScript the film is a link', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await page.goto('/film')
  await expect(page.getByRole('link', { name: /Play the film/ })).toHaveAttribute(
    'href',
    'https://vimeo.com/214922986',
  )
  await context.close()
})

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

test('the petition is shared by plain links that work without JavaScript', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  for (const [path, address] of [
    ['/signed', `${site.url}/`],
    ['/es', `${site.url}/es`],
  ] as const) {
    await page.goto(path)
    const links = page.getByRole('group', { name: /Share|Compart/ }).getByRole('link')
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const hosts = hrefs.map((href) => href.replace(/^(?:https:\/\/)?([^/?]+).*/, '$1'))
    expect(hosts).toEqual(['wa.me', 'www.facebook.com', 'x.com', 'bsky.app', 'mailto:'])
    for (const href of hrefs) expect(decodeURIComponent(href)).toContain(address)
    await expect(page.locator('#share-link')).toHaveValue(address)
  }
  await context.close()
})

test('the log of the site holds no address, name or token', async ({ signer, site }) => {
  await signer.signs({ name: 'Quiet Person' })
  await signer.opensTheConfirmation()
  const token = signer.page.url().split('/confirm/')[1] ?? 'none'
  await signer.confirms()
  expect(site.log()).not.toContain(signer.email)
  expect(site.log()).not.toContain('Quiet Person')
  expect(site.log()).not.toContain(token)
})
