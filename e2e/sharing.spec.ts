import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { expect, test } from './support/test.ts'

declare global {
  interface Window {
    shared: ShareData[]
  }
}

test('a device with a share menu of its own opens it with the address of the petition', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    window.shared = []
    navigator.share = async (data) => void window.shared.push(data ?? {})
  })
  await page.goto('/signed')
  await page.getByRole('button', { name: 'Share the petition' }).click()
  const shared = await page.evaluate(() => window.shared)
  expect(shared).toEqual([{ url: `${site.url}/?ref=-d`, text: expect.stringMatching(/\w+/) }])
})

test('a device without one is shown no button for it', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
  await page.goto('/signed')
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Share the petition' })).toHaveCount(0)
})

test('the address is copied by a button, which says that it was', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/es')
  await page.getByRole('button', { name: 'Copiar el enlace' }).click()
  await expect(page.getByRole('group', { name: 'Compartir' }).getByRole('status').first()).toHaveText(
    'Copiado',
  )
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}/es`)
})

test('a text with the link is copied by a button, and counted as one', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  const words = await page.getByLabel('A text with the link').inputValue()
  await page.getByRole('button', { name: 'Copy the text' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(words).toMatch(new RegExp(`\\S+ ${site.url}/\\?ref=-c\\d*$`))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words)
})

const LED_TO = {
  WhatsApp: ['https://wa.me', 'text', 'w'],
  Facebook: ['https://www.facebook.com', 'u', 'f'],
  'X (Twitter)': ['https://x.com', 'url', 'x'],
  Bluesky: ['https://bsky.app', 'text', 'b'],
  Telegram: ['https://t.me', 'url', 't'],
} as const

test('without JavaScript every way to share is a link of the site that leads to the channel’s own address', async ({
  browser,
  site,
  request,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  for (const [path, address, email] of [
    ['/signed', `${site.url}/`, 'Email'],
    ['/es', `${site.url}/es`, 'Correo'],
  ] as const) {
    await page.goto(path)
    const group = page.getByRole('group', { name: /Share|Compart/ })
    await expect(page.locator('#share-link')).toHaveValue(address)
    const hrefOf = async (name: string) =>
      (await group.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
    for (const [name, [origin, field, letter]] of Object.entries(LED_TO)) {
      const answer = await request.get(await hrefOf(name), { maxRedirects: 0 })
      expect(answer.status()).toBe(302)
      expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      const location = new URL(answer.headers()['location'] ?? '')
      expect(location.origin).toBe(origin)
      expect(location.searchParams.get(field)).toContain(`${address}?ref=-${letter}`)
    }
    const mail = await request.get(await hrefOf(email), { maxRedirects: 0 })
    const written = new URL(mail.headers()['location'] ?? '')
    expect(written.protocol).toBe('mailto:')
    expect(written.searchParams.get('subject')).toMatch(/\w/)
    expect(written.searchParams.get('body')).toContain(`${address}?ref=-e`)
  }
  await context.close()
})

test('a way to share leads nowhere else, whatever its address says', async ({ request, site }) => {
  const ask = (path: string) => request.get(path, { maxRedirects: 0 })
  for (const query of [
    'url=https://evil.example',
    'code=https://evil.example&text=//evil.example',
    'update=..%2F..',
  ]) {
    const answer = await ask(`/share/x?${query}`)
    const location = new URL(answer.headers()['location'] ?? '')
    expect(location.origin).toBe('https://x.com')
    expect(location.href).not.toContain('evil')
    expect(location.searchParams.get('url')).toBe(`${site.url}/?ref=-x`)
  }
  for (const path of ['/share/nowhere', '/share/device', '/share/link', '/share/copy'])
    expect((await ask(path)).status()).toBe(404)
})

test('a share is counted when a person follows it, and not when a program looks', async ({
  browser,
  site,
  page,
  extraHTTPHeaders,
}) => {
  const told = () =>
    site.query(`SELECT step, variant, sum(count)::int AS count FROM funnel_days
      WHERE channel = 'telegram' AND step IN ('shared', 'forwarded') GROUP BY step, variant ORDER BY step`)
  const path = '/share/telegram'
  await page.request.head(path, { maxRedirects: 0 })
  for (const [name, value] of [
    ['Sec-Purpose', 'prefetch'],
    ['User-Agent', 'facebookexternalhit/1.1'],
  ] as const)
    await page.request.get(path, { maxRedirects: 0, headers: { [name]: value } })
  expect(await told()).toEqual([])
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url, extraHTTPHeaders })
  const visitor = await context.newPage()
  for (const [from, step] of [
    ['/', 'shared'],
    ['/updates/a-bill-would-give-control-of-gun-exports-back-to-state', 'forwarded'],
  ] as const) {
    await visitor.goto(from)
    const led = visitor.waitForRequest(/^https:\/\/t\.me\/share\/url\?/)
    await visitor.getByRole('group', { name: 'Share' }).getByRole('link', { name: 'Telegram' }).click()
    await led
    await expect.poll(told).toContainEqual({ step, variant: 0, count: 1 })
  }
  await context.close()
})

for (const javaScriptEnabled of [true, false])
  test(`on Mastodon ${javaScriptEnabled ? 'with' : 'without'} JavaScript the site asks for the server, and links there`, async ({
    browser,
    site,
    extraHTTPHeaders,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: site.url, extraHTTPHeaders })
    const page = await context.newPage()
    const counted = () =>
      site.query(`SELECT coalesce(sum(count), 0)::int AS count FROM funnel_days
        WHERE channel = 'mastodon' AND step = 'shared' AND locale = 'es'`)
    const before = await counted()
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/es')
    await page.getByRole('group', { name: 'Compartir' }).getByRole('link', { name: 'Mastodon' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compartir en Mastodon')
    const server = page.getByLabel('Tu servidor de Mastodon')
    await server.fill('@ana@mastodon.social')
    await server.press('Enter')
    await expect(page.getByText('Escribe el nombre de un servidor')).toBeVisible()
    expect(await counted()).toEqual(before)
    await server.fill('mastodon.social')
    await server.press('Enter')
    const link = page.getByRole('link', { name: 'Abrir mastodon.social' })
    const address = new URL((await link.getAttribute('href')) ?? '')
    expect(address.origin + address.pathname).toBe('https://mastodon.social/share')
    expect(address.searchParams.get('text')).toContain(`${site.url}/es?ref=-m`)
    expect(await counted()).not.toEqual(before)
    if (javaScriptEnabled) {
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }
    expect(await context.cookies()).toEqual([])
    expect(site.log()).not.toContain('mastodon.social')
    await context.close()
  })
