import type { Page } from '@playwright/test'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const PERSON = { name: 'Ana Signer', email: 'ana@example.org', country: 'MX', consent: true }

async function databaseComesBack(page: Page, site: Site): Promise<void> {
  await site.databaseComesBack()
  const ready = async () => (await page.request.get(`${site.url}/readyz`)).status()
  await expect.poll(ready, { timeout: 10_000 }).toBe(200)
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('while the database is away nothing is promised, the input is kept, and pages are still read', async ({
    page,
    ownSite: site,
    ownSigner: signer,
  }) => {
    await signer.opensThePetition()
    await page.goto(`${site.url}/sign`)
    await site.databaseGoesAway()

    const answer = await page.request.post(`${site.url}/api/signatures`, { data: PERSON })
    expect(answer.status()).toBe(503)
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
    expect((await page.request.get(`${site.url}/readyz`)).status()).toBe(503)

    await signer.fillsTheForm({ name: PERSON.name })
    await signer.pressesSign()
    await expect(page.getByRole('heading', { name: 'Not signed yet' })).toBeVisible()
    await expect(page.locator('[name=name]')).toHaveValue(PERSON.name)

    expect((await page.request.get(site.url)).status()).toBe(200)
    const fresh = await page.request.get(`${site.url}/es/film`)
    expect(fresh.status()).toBe(503)
    expect(await fresh.text()).toContain('Volvemos en un momento')

    await databaseComesBack(page, site)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page).toHaveURL(`${site.url}/thanks`)
    await site.mailbox.mailTo(signer.email)
  })
})

test('with JavaScript the form says that the database is away, keeps its input, and signs when pressed again', async ({
  page,
  ownSite: site,
  ownSigner: signer,
}) => {
  await signer.opensThePetition()
  await signer.fillsTheForm({ showName: true })
  await site.databaseGoesAway()
  await signer.pressesSign()
  await expect(page.getByRole('alert').filter({ hasText: 'please try again in a minute' })).toBeFocused()
  const form = page.locator('form#sign')
  await expect(form.locator('[name=name]')).toHaveValue('Ana Signer')
  await expect(form.locator('[name=email]')).toHaveValue(signer.email)
  await expect(form.locator('[name=country]')).toHaveValue('MX')
  await expect(form.locator('[name=consent]')).toBeChecked()
  await expect(form.locator('[name=showName]')).toBeChecked()

  await databaseComesBack(page, site)
  await signer.pressesSign()
  await expect(page).toHaveURL(`${site.url}/thanks`)
  await site.mailbox.mailTo(signer.email)
})

test('a confirmation pressed while the database is away is pressed again by one button, and counts once', async ({
  page,
  ownSite: site,
  ownSigner: signer,
}) => {
  await signer.signs()
  await signer.opensTheConfirmation()
  await site.databaseGoesAway()
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/confirm'))
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  const answer = await answered
  expect(answer.status()).toBe(503)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  await expect(page.getByRole('main')).toContainText('try again in a minute')

  await databaseComesBack(page, site)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page).toHaveURL(/\/signed\/[\w.-]+$/)
  await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(1)
})

test('while the database is away the way to donate is a page that says so, and files ask programs to come back', async ({
  page,
  ownSite: site,
}) => {
  await site.databaseGoesAway()
  for (const [path, words] of [
    ['/donate/go', 'Back in a moment'],
    ['/es/donate/go', 'Volvemos en un momento'],
  ] as const) {
    const response = await page.goto(site.url + path)
    expect(response?.status()).toBe(503)
    expect(Number(response?.headers()['retry-after'])).toBeGreaterThan(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
  }
  for (const path of [
    '/petition.json',
    '/sitemap.xml',
    '/feed.xml',
    '/es/feed.json',
    '/manifest.webmanifest',
  ]) {
    const response = await page.request.get(site.url + path)
    expect(response.status(), path).toBe(503)
    expect(Number(response.headers()['retry-after']), path).toBeGreaterThan(0)
    expect(response.headers()['access-control-allow-origin'], path).toBe('*')
    expect(response.headers()['cache-control'], path).toBe('no-store')
  }
})
