import type { APIRequestContext, Page } from '@playwright/test'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { UNLISTED_PAGES } from '@/testing/addresses'
import { expect, test } from './support/test.ts'

// The limits of docs/decisions/0012, in bytes as transferred.
const MOST_HTML = 16_000
const MOST_SCRIPT = 130_000

/** In each language: the sitemap's pages, and those of one person. */
async function publicPages(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(listed).toEqual(expect.arrayContaining(['/', '/es', '/privacy', '/es/privacy']))
  return [...listed, ...LOCALES.flatMap((locale) => UNLISTED_PAGES.map((path) => localePath(locale, path)))]
}

for (const encoding of ['br', 'gzip']) {
  test(`the HTML of every public page is small (${encoding})`, async ({ request }) => {
    for (const path of await publicPages(request)) {
      const response = await request.get(path, { headers: { 'accept-encoding': encoding } })
      expect(response.headers()['content-encoding'], path).toBe(encoding)
      const sent = Number(response.headers()['content-length'])
      expect(sent, path).toBeGreaterThan(0)
      expect(sent, path).toBeLessThanOrEqual(MOST_HTML)
    }
  })
}

test('a first visit to any public page loads few scripts, all of them our own, and nothing complains', async ({
  page,
  request,
}) => {
  const complaints = listenForComplaints(page)
  const loaded = await countScripts(page)
  for (const path of await publicPages(request)) {
    loaded.clear()
    const response = await page.goto(path)
    const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0)
    expect(bytes, path).toBeGreaterThan(0)
    expect(bytes, path).toBeLessThanOrEqual(MOST_SCRIPT)
    expect(response?.headers()['content-security-policy'], path).toContain("script-src 'self';")
    const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').count()
    expect([...loaded.keys()].filter((address) => address.startsWith('/_next/')).length + inline, path).toBe(
      0,
    )
  }
  expect(complaints).toEqual([])
})

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const missing = message.text().includes('status of 404')
    if (['error', 'warning'].includes(message.type()) && !missing) complaints.push(message.text())
  })
  return complaints
}

/** Bytes transferred per script, to a browser with an empty cache. */
async function countScripts(page: Page): Promise<Map<string, number>> {
  const loaded = new Map<string, number>()
  const addresses = new Map<string, string>()
  const network = await page.context().newCDPSession(page)
  network.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (type === 'Script') addresses.set(requestId, new URL(request.url).pathname)
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId)
    if (address) loaded.set(address, encodedDataLength)
  })
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  return loaded
}
