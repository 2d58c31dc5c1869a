import { readFile } from 'node:fs/promises'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { accessibilityFaults, WCAG } from '@/testing/drivers/accessibility'
import { drawPdf } from '@/testing/drivers/pdf-page'
import { Signer } from '@/testing/drivers/signer'
import { readQrCodes } from '@/testing/formats/read-qr-code'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 15_000 }

test('the code on the printed page leads to the petition, and who signs by it came by a hand-out', async ({
  browser,
  page,
  site,
  signer,
}) => {
  await page.goto('/press')
  for (const locale of LOCALES) {
    const path = localePath(locale, '/handout.pdf')
    await expect(page.getByRole('region', { name: 'Hand-outs' }).locator(`a[href="${path}"]`)).toBeVisible()
    const answer = await page.request.get(path)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const said = await readQrCodes(await drawPdf(browser, await answer.body()))
    expect(said).toEqual([`${site.url}${localePath(locale, '/')}?ref=-q`])
  }
  await page.goto(`${site.url}/?ref=-q`)
  await signer.fillsTheForm({ name: 'Came By Paper' })
  await signer.pressesSign()
  await expect(page).toHaveURL(`${site.url}/thanks`)
  await signer.confirms()
  await site.query(`SELECT graphile_worker.add_job('show-brought')`)
  const counted = `SELECT count FROM funnel_days WHERE step = 'confirmed' AND channel = 'handout' AND variant = 0 AND locale = 'en'`
  await expect.poll(() => site.query(counted), SOON).toEqual([{ count: expect.any(Number) }])
})

test('two stalls have hand-outs of their own, which the staff tell apart afterwards', async ({
  admin,
  browser,
  page,
  site,
  extraHTTPHeaders,
}) => {
  await admin.signsIn()
  await page.goto('/admin/handouts')
  await page.getByLabel('Number of the stall').fill('100')
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(page.getByText('A whole number from 1 to 99, or nothing.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Download/ })).toHaveCount(0)
  await page.getByLabel('Number of the stall').fill('41')
  await page.getByRole('button', { name: 'Make it' }).click()
  const code = page.getByRole('img', { name: `QR code that leads to ${site.url}/es?ref=-q41` })
  const said = await readQrCodes(await code.screenshot())
  expect(said).toEqual([`${site.url}/es?ref=-q41`])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the hand-out in Spanish (PDF)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('handout-es-41.pdf')
  const pdf = await readFile(await download.path())
  expect(await readQrCodes(await drawPdf(browser, pdf))).toEqual(said)

  const visitor = await browser.newContext({ baseURL: site.url, extraHTTPHeaders })
  const passer = new Signer(await visitor.newPage(), site, 'passer-by@example.org')
  await passer.page.goto(said[0] ?? '')
  await passer.fillsTheForm({ name: 'Passer By' }, 'es')
  await passer.pressesSign('es')
  await expect(passer.page).toHaveURL(`${site.url}/es/thanks`)
  await passer.confirms('es')
  await visitor.close()
  await site.query(`SELECT graphile_worker.add_job('show-brought')`)
  await expect(async () => {
    await page.goto('/admin/arrivals')
    await expect(
      page
        .getByRole('table', { name: 'What each numbered hand-out brought' })
        .getByRole('row', { name: /^No. 41, Spanish/ }),
    ).toContainText('a few', { timeout: 500 })
  }).toPass(SOON)
  await expect(
    page
      .getByRole('table', { name: 'Every step by the way people came' })
      .getByRole('row', { name: /^Hand-out/ }),
  ).toContainText('a few')
})

test('the page of hand-outs is read in the light and the dark, and nobody else asks for a numbered one', async ({
  admin,
  browser,
  page,
  site,
}) => {
  await admin.signsIn()
  await page.setViewportSize({ width: 360, height: 740 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/admin/handouts?number=7')
    expect(await accessibilityFaults(page, (axe) => axe.withTags(WCAG))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const code = page.getByRole('img', { name: `QR code that leads to ${site.url}/?ref=-q7` })
    expect(await readQrCodes(await code.screenshot())).toEqual([`${site.url}/?ref=-q7`])
  }
  for (const query of ['language=xx', 'language=en&number=100', ''])
    expect((await page.request.get(`/admin/handouts/file?${query}`)).status(), query).toBe(404)
  const stranger = await browser.newContext({ baseURL: site.url })
  const refused = await stranger.request.get('/admin/handouts/file?language=en', { maxRedirects: 0 })
  expect(refused.headers().location).toBe('/admin/login')
  await stranger.close()
})
