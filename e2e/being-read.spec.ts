import type { APIRequestContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { DEFAULT_LOCALE, localePath, LOCALES, territoryOf, type Locale } from '@/lib/i18n/locales'
import { addressIn, LISTED_PAGES, PUBLIC_PAGES, UNLISTED_PAGES } from '@/testing/addresses'
import { atomErrors, jsonFeedErrors } from '@/testing/formats/validate'
import { expect, test } from './support/test.ts'

const UPDATE = '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico'

type Data = Record<string, unknown> & { '@type': string }

/** The values of a meta property or name. */
async function said(page: Page, name: string): Promise<string[]> {
  const all = page.locator(`meta[property="${name}"], meta[name="${name}"]`)
  return all.evaluateAll((elements) => elements.map((element) => element.getAttribute('content') ?? ''))
}

function openGraph(locale: Locale): string {
  return territoryOf(locale).replace('-', '_')
}

/** All JSON-LD of a page. */
async function dataOf(page: Page): Promise<Data[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  return blocks.flatMap((block) => {
    const parsed = JSON.parse(block) as { '@context': string; '@graph': Data[] }
    expect(parsed['@context']).toBe('https://schema.org')
    return parsed['@graph']
  })
}

for (const feed of LOCALES.map((locale) => localePath(locale, '/feed.xml'))) {
  test(`${feed} is an Atom feed, and is sent once to whoever keeps it`, async ({ request, site }) => {
    const response = await request.get(feed)
    const xml = await response.text()
    expect(await atomErrors(xml)).toEqual([])
    expect(xml).toContain(`<link rel="self" type="application/atom+xml"`)
    expect(xml).toContain(`href="${site.url}${feed}"`)
    expect([...xml.matchAll(/(?:href|src)="(?!https?:)/g)]).toEqual([])
    const { etag = '', 'last-modified': changed = '' } = response.headers()
    expect(new Date(changed).getTime()).toBeGreaterThan(0)
    const known: Record<string, string>[] = [{ 'if-none-match': etag }, { 'if-modified-since': changed }]
    for (const headers of known) expect((await request.get(feed, { headers })).status()).toBe(304)
  })
}

test('the JSON feeds are JSON Feeds 1.1', async ({ request }) => {
  for (const feed of LOCALES.map((locale) => localePath(locale, '/feed.json'))) {
    expect(await jsonFeedErrors(await (await request.get(feed)).json()), feed).toEqual([])
  }
})

test('every public page says in each language what it is and where else it stands', async ({
  page,
  site,
}) => {
  for (const locale of LOCALES)
    for (const path of LISTED_PAGES) {
      const here = addressIn(locale, path)
      await page.goto(here)
      const address = (language: Locale) => new URL(addressIn(language, path), site.url).href
      const canonical = page.locator('link[rel="canonical"]')
      expect(new URL((await canonical.getAttribute('href')) ?? '').href, here).toBe(address(locale))
      const alternates = await page
        .locator('link[rel="alternate"][hreflang]')
        .evaluateAll((links) =>
          links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')] as const),
        )
      expect(
        alternates.map(([language, href]) => [language, new URL(href ?? '').href]),
        here,
      ).toEqual([
        ...LOCALES.map((language) => [language, address(language)]),
        ['x-default', address(DEFAULT_LOCALE)],
      ])
      const one = async (name: string) => (await said(page, name)).join(' | ')
      expect(await one('description'), here).not.toBe('')
      expect(await one('og:title'), here).not.toBe('')
      expect(await one('og:description'), here).toBe(await one('description'))
      expect(await one('og:site_name')).toBe('Stop U.S. Arms to Mexico')
      expect(await one('og:locale')).toBe(openGraph(locale))
      expect(await said(page, 'og:locale:alternate')).toEqual(
        LOCALES.filter((other) => other !== locale).map(openGraph),
      )
      expect(await one('og:type'), here).toBe(path.startsWith('/updates/') ? 'article' : 'website')
      expect(await one('og:image:alt'), here).toMatch(/\d/)
      expect([await one('og:image:width'), await one('og:image:height')]).toEqual(['1200', '630'])
      expect(await one('twitter:card')).toBe('summary_large_image')
    }
  await page.goto(UPDATE)
  expect(await said(page, 'article:published_time')).toEqual(['2017-12-01T00:00:00.000Z'])
  expect(await said(page, 'article:modified_time')).toHaveLength(1)
})

test('a page that belongs to one person, or to nobody, says none of it', async ({ page }) => {
  for (const path of UNLISTED_PAGES) {
    await page.goto(path)
    expect(
      await page.locator('meta[property^="og:"], meta[name^="twitter:"], link[rel="canonical"]').count(),
      path,
    ).toBe(0)
    expect(await dataOf(page), path).toEqual([])
  }
})

test('a share card is a picture with the count, kept by its version', async ({ page, request, site }) => {
  await page.goto('/es')
  const [image = ''] = await said(page, 'og:image')
  expect(image).toMatch(new RegExp(`^${site.url}/es/cards/petition\\.png\\?v=[\\w-]{10}$`))
  const response = await request.get(image)
  expect(response.headers()['content-type']).toBe('image/png')
  expect(response.headers()['cache-control']).toBe(
    'public, max-age=86400, s-maxage=5, stale-while-revalidate=5',
  )
  const { width, height } = await sharp(await response.body()).metadata()
  expect([width, height]).toEqual([1200, 630])
  const again = await request.get(image, { headers: { 'if-none-match': response.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
})

test('there is no card of what is not published', async ({ request, site }) => {
  const [draft] = await site.query(`WITH made AS (INSERT INTO updates (date) VALUES ('2026') RETURNING id)
    INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body)
    SELECT id, 'en', 'a-secret-draft', 'A secret draft', 'B', 'S', 'T' FROM made RETURNING update_id AS id`)
  for (const locale of LOCALES) {
    const path = localePath(locale, `/cards/update-${Object(draft).id}.png`)
    expect((await request.get(path)).status(), path).toBe(404)
  }
  expect((await request.get('/cards/nothing.png')).status()).toBe(404)
  for (const file of ['/feed.xml', '/feed.json', '/sitemap.xml'])
    expect(await (await request.get(file)).text(), file).not.toMatch(/a.secret.draft/i)
})

test('pages say to programs who runs the site, what is news and what it cites, and which film there is', async ({
  page,
  site,
}) => {
  await page.goto('/es')
  const [organization, webSite] = await dataOf(page)
  expect(organization).toMatchObject({
    '@type': 'Organization',
    url: `${site.url}/`,
    name: expect.stringMatching(/\w/),
  })
  expect(webSite).toMatchObject({ '@type': 'WebSite', url: `${site.url}/es`, inLanguage: 'es' })

  await page.goto(UPDATE)
  const [article, crumbs] = await dataOf(page)
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    headline: await page.getByRole('heading', { level: 1 }).textContent(),
    datePublished: '2017-12',
    dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    inLanguage: 'en',
    publisher: { '@type': 'Organization' },
    image: (await said(page, 'og:image'))[0],
    citation: [
      { '@type': 'CreativeWork', url: expect.stringContaining('theguardian.com') },
      { '@type': 'CreativeWork', url: expect.stringContaining('afsc.org') },
      { '@type': 'CreativeWork', url: expect.stringContaining('columbia.edu') },
    ],
  })
  expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' })
  expect(Object(crumbs).itemListElement).toHaveLength(3)

  await page.goto('/film')
  const [film] = await dataOf(page)
  expect(film).toMatchObject({
    '@type': 'VideoObject',
    name: 'Where the Guns Go',
    description: expect.stringMatching(/\w/),
    embedUrl: 'https://player.vimeo.com/video/214922986?dnt=1',
    thumbnailUrl: (await said(page, 'og:image'))[0],
  })
})

test('no title ends the block that it stands in, and nothing is refused or run', async ({ page, site }) => {
  const title = '</script><script>document.title = "owned"</script><!-- & "one"'
  const slug = 'a-title-that-tries'
  await site.query(`WITH made AS (INSERT INTO updates (date) VALUES ('2026') RETURNING id)
    INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body, published_at)
    SELECT id, 'en', '${slug}', '${title}', 'B', 'S', 'T', now() FROM made`)
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(`/updates/${slug}`)
  const [article] = await dataOf(page)
  expect(article?.headline).toBe(title)
  await expect(page).not.toHaveTitle('owned')
  expect(complaints).toEqual([])
})

test('the sitemap says when each page changed by what it is made of, and its other languages', async ({
  request,
  site,
}) => {
  const entriesNow = async () => new Map((await sitemap(request)).map((entry) => [entry.path, entry]))
  const before = await entriesNow()
  // The archive is listed once there are more updates than the newest.
  const listed = LISTED_PAGES.filter((path) => !path.startsWith('/archive'))
  expect([...before.keys()]).toEqual(
    expect.arrayContaining(LOCALES.flatMap((locale) => listed.map((path) => addressIn(locale, path)))),
  )
  for (const { path, alternates, changed } of before.values()) {
    expect(alternates, path).toContain('x-default')
    expect(new Date(changed).getTime(), path).toBeLessThanOrEqual(Date.now())
  }
  await site.query(
    'UPDATE update_words SET edited_at = now() WHERE update_id = (SELECT min(id) FROM updates)',
  )
  await site.query('NOTIFY campaign_changed')
  await expect
    .poll(async () => (await entriesNow()).get(UPDATE)?.changed)
    .not.toBe(before.get(UPDATE)?.changed)
  const after = await entriesNow()
  expect(after.get('/updates')?.changed).not.toBe(before.get('/updates')?.changed)
  expect(after.get('/film')?.changed).toBe(before.get('/film')?.changed)
})

async function sitemap(request: APIRequestContext) {
  const xml = await (await request.get('/sitemap.xml')).text()
  return [...xml.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, entry = '']) => ({
    path: new URL(/<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '').pathname,
    changed: /<lastmod>(.*?)<\/lastmod>/.exec(entry)?.[1] ?? '',
    alternates: [...entry.matchAll(/hreflang="(.*?)"/g)].map(([, language]) => language),
  }))
}

test('the privacy page says where the organisation can be written to, once that is set', async ({
  page,
  site,
}) => {
  await site.query(`UPDATE campaign SET postal_address = 'Example Street 1'`)
  const shown = async () => {
    await page.goto('/es/privacy')
    return page.locator('address').allInnerTexts()
  }
  await expect.poll(shown, { timeout: 20_000 }).toEqual(['Example Street 1'])
})
test('without a style sheet no two links run together, nor a label and its hint', async ({ request }) => {
  for (const path of PUBLIC_PAGES.flatMap((each) => LOCALES.map((locale) => addressIn(locale, each)))) {
    const html = await (await request.get(path)).text()
    expect(
      html.match(/<\/(?:a|label)><(?:a|label|small|time|button)\b[^>]*>|<\/label><span[^>]*>/g) ?? [],
      path,
    ).toEqual([])
  }
})
