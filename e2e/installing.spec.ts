import sharp from 'sharp'
import { directionOf, localePath, LOCALES } from '@/lib/i18n/locales'
import { expect, test } from './support/test.ts'

type Manifest = Record<string, unknown> & { icons: { src: string; sizes: string; purpose?: string }[] }

// Nearest to the middle of a cropped icon's edge (https://www.w3.org/TR/appmanifest/#icon-masks).
const SAFE = 0.4

for (const locale of LOCALES)
  test(`a browser can install the site from ${localePath(locale, '/')}, in that language`, async ({
    page,
    site,
  }) => {
    await page.goto(localePath(locale, '/'))
    const devtools = await page.context().newCDPSession(page)
    const { url, errors, data } = await devtools.send('Page.getAppManifest')
    expect(url).toBe(site.url + localePath(locale, '/manifest.webmanifest'))
    expect(errors).toEqual([])
    expect(JSON.parse(data ?? '')).toMatchObject({
      id: localePath(locale, '/'),
      start_url: localePath(locale, '/'),
      scope: '/',
      lang: locale,
      dir: directionOf(locale),
      display: 'standalone',
      name: 'Stop U.S. Arms to Mexico',
      description: await page.locator('meta[name="description"]').getAttribute('content'),
    })
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    expect(installabilityErrors).toEqual([])
    await page.goto(localePath(locale, '/updates'))
    await page.getByRole('link', { name: 'Stop U.S. Arms to Mexico' }).first().click()
    await expect(page).toHaveURL(site.url + localePath(locale, '/'))
  })

test('every icon that a browser or a phone asks for is there, of the size that is said', async ({
  request,
}) => {
  const { icons } = (await (await request.get('/manifest.webmanifest')).json()) as Manifest
  expect(icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual(
    expect.arrayContaining([
      ['192x192', undefined],
      ['512x512', undefined],
      ['512x512', 'maskable'],
    ]),
  )
  for (const path of ['/favicon.ico', '/apple-touch-icon.png', ...icons.map(({ src }) => src)]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-type'], path).toMatch(/^image\//)
  }
  for (const { src, sizes } of icons.filter((icon) => icon.src.endsWith('.png'))) {
    const { width, height } = await sharp(await (await request.get(src)).body()).metadata()
    expect(`${width}x${height}`, src).toBe(sizes)
  }
})

test('an icon that is cropped to a circle loses nothing of its drawing', async ({ request }) => {
  const { icons } = (await (await request.get('/manifest.webmanifest')).json()) as Manifest
  const { src = '' } = icons.find(({ purpose }) => purpose === 'maskable') ?? {}
  const { data, info } = await sharp(await (await request.get(src)).body())
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixel = (index: number) => data.subarray(index * info.channels, index * info.channels + 3)
  const farthest = Array.from({ length: info.width * info.height }, (_, index) => index)
    .filter((index) => !pixel(index).equals(pixel(0)))
    .map((index) =>
      Math.hypot((index % info.width) - info.width / 2, Math.floor(index / info.width) - info.height / 2),
    )
    .reduce((most, each) => Math.max(most, each), 0)
  expect(farthest / info.width).toBeLessThanOrEqual(SAFE)
})
