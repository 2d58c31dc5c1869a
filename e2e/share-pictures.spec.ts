import type { Page } from '@playwright/test'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import { twoToneImage } from '@/testing/scenes/pictures'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

test('an update is shared with a picture that staff choose, described in each language, until they go back to the card', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  const key = await upload(page, 1600, ['A bridge at dawn', 'Un puente al amanecer'])
  await admin.writesAnUpdate({ title: 'Shared with a bridge', date: '2026-11-20', text: 'Words alone.' })
  await page.getByRole('link', { name: 'Share picture' }).click()
  await expect(page.getByRole('figure', { name: 'In English' })).toContainText('Shared with a bridge')
  const card = page.getByRole('figure', { name: 'In English' }).getByRole('img')
  await expect(card).toHaveAttribute('alt', /^Shared with a bridge\. /)
  await expect.poll(() => card.evaluate((image: HTMLImageElement) => image.naturalWidth), SOON).toBe(1200)
  const drawn = (await card.getAttribute('src')) ?? ''
  expect((await request.get(drawn)).status()).toBe(401)
  await expect(page.getByRole('figure', { name: 'In Spanish' })).toContainText('Not written in Spanish')
  const head = async (path: string) => (await (await request.get(path)).text()).split('</head>')[0] ?? ''

  await page.getByLabel('Search what they show').fill('AT DAWN')
  await page.getByLabel('Search what they show').press('Enter')
  await expect(page.getByRole('list', { name: 'Choose a picture' }).getByRole('link')).toHaveCount(1)
  await page.getByRole('link', { name: 'A bridge at dawn' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'With this picture, not used yet' })).toBeVisible()
  const english = page.getByRole('figure', { name: 'In English' })
  const picture = english.getByRole('img', { name: 'A bridge at dawn' })
  await expect(picture).toBeVisible()
  const box = await picture.boundingBox()
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1200 / 630, 1)
  await expect(english).toContainText('Described as: A bridge at dawn')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Use this picture' }).click()
  await expect(page.getByText('The update will be shared with this picture once it is public.')).toBeVisible()

  await page.goto(`/admin/pictures/${key}`)
  await expect(page.getByText('It can be deleted once nothing shows it')).toContainText('(share picture)')
  await page.getByRole('link', { name: 'Shared with a bridge' }).click()
  await page.getByRole('link', { name: 'Back to the editor' }).click()
  await page.getByRole('button', { name: 'Publish in English' }).click()
  const address = '/updates/shared-with-a-bridge'
  const file = `/pictures/${key}/1200.jpg`
  await expect.poll(() => head(address), SOON).toContain(file)
  await page.goto(address)
  const said = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content')
  expect([await said('og:image:alt'), await said('og:image:width'), await said('og:image:height')]).toEqual([
    ...['A bridge at dawn', '1200', '600'],
  ])
  for (const name of ['og:image', 'twitter:image']) expect(await said(name), name).toContain(file)
  expect(await said('og:image:type')).toBe('image/jpeg')
  expect(await page.locator('script[type="application/ld+json"]').allTextContents()).toContainEqual(
    expect.stringContaining(file),
  )
  expect((await request.get(file)).headers()['content-type']).toBe('image/jpeg')
  for (const feed of ['/feed.xml', '/feed.json'])
    await expect
      .poll(async () => (await request.get(feed)).text(), { ...SOON, message: feed })
      .toContain(file)

  await page.goBack()
  await page.getByRole('link', { name: 'Share picture' }).click()
  await page.getByRole('button', { name: 'Go back to the drawn card' }).click()
  await expect(page.getByText('The update is shared with the drawn card again.')).toBeVisible()
  await expect.poll(() => head(address), SOON).toMatch(/\/cards\/update-\d+\.png/)
  for (const path of [address, '/feed.xml', '/feed.json'])
    await expect
      .poll(async () => (await request.get(path)).text(), { ...SOON, message: path })
      .not.toContain(key)
})

test('without JavaScript, in Spanish and on a phone, a small picture is tried, warned of and used', async ({
  browser,
  owner,
  site,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: site.url, javaScriptEnabled: false, locale: 'es-MX' },
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  const admin = new Admin(page, site, await spanishOwner(site, owner))
  await admin.signsIn()
  await page.goto('/admin/pictures')
  const file = await twoToneImage(330, 210).png().toBuffer()
  await page.getByLabel('Archivo').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: file })
  await page.getByLabel('Qué muestra, en inglés').fill('A small lamp')
  await page.getByLabel('Qué muestra, en español').fill('Una lámpara pequeña')
  await page.getByRole('button', { name: 'Subir', exact: true }).click()
  const [draft] = await site.query(`WITH made AS (INSERT INTO updates (date) VALUES ('2026') RETURNING id)
    INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body)
    SELECT id, 'es', 'con-una-lampara', 'Con una lámpara', 'B', 'S', 'T' FROM made RETURNING update_id AS id`)
  await page.goto(`/admin/updates/${Object(draft).id}/share`)
  await page.getByRole('link', { name: 'Una lámpara pequeña' }).click()
  await expect(page.getByText('Esta imagen es pequeña')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('button', { name: 'Usar esta imagen' }).click()
  await expect(page.getByText('La noticia se compartirá con esta imagen cuando sea pública.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Una lámpara pequeña' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.getByRole('button', { name: 'Volver a la tarjeta dibujada' }).click()
  await expect(page.getByRole('heading', { name: 'Ahora: la tarjeta que dibuja el sitio' })).toBeVisible()
  await context.close()
})

async function upload(page: Page, width: number, [english = '', spanish = '']: string[]): Promise<string> {
  await page.goto('/admin/pictures')
  const buffer = await twoToneImage(width, width / 2)
    .jpeg()
    .toBuffer()
  await page.getByLabel('File').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByLabel('What it shows, in English').fill(english)
  await page.getByLabel('What it shows, in Spanish').fill(spanish)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(page.locator('#uploaded')).toHaveValue(/picture:/)
  return /picture:([a-z0-9]{16})/.exec(await page.locator('#uploaded').inputValue())?.[1] ?? ''
}
