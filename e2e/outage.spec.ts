import { expect, test } from './support/test.ts'
import { startSite } from './support/site.ts'

const PERSON = { name: 'Ana Signer', email: 'ana@example.org', country: 'MX', consent: true }

test('while the database is away nothing is promised, the input is kept, and pages are still read', async ({
  browser,
}) => {
  const site = await startSite()
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  await page.goto('/sign')
  await site.databaseGoesAway()

  const answer = await page.request.post('/api/signatures', { data: PERSON })
  expect(answer.status()).toBe(503)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  expect((await page.request.get('/readyz')).status()).toBe(503)

  await page.locator('form#sign [name=name]').fill(PERSON.name)
  await page.locator('form#sign [name=email]').fill(PERSON.email)
  await page.locator('form#sign [name=country]').selectOption('MX')
  await page.locator('form#sign [name=consent]').check()
  await page.locator('form#sign').getByRole('button', { name: 'Sign the petition' }).click()
  await expect(page.getByRole('heading', { name: 'Not signed yet' })).toBeVisible()
  await expect(page.locator('[name=name]')).toHaveValue(PERSON.name)

  expect((await page.request.get('/')).status()).toBe(200)
  const fresh = await page.request.get('/es/film')
  expect(fresh.status()).toBe(503)
  expect(await fresh.text()).toContain('Volvemos en un momento')

  await site.databaseComesBack()
  await expect.poll(async () => (await page.request.get('/readyz')).status(), { timeout: 10_000 }).toBe(200)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page).toHaveURL(`${site.url}/thanks`)
  await site.mailbox.mailTo(PERSON.email)
  await context.close()
  await site.stop()
})

test('mail waits for the mail server and is not lost, and signing does not wait for it', async ({
  request,
}) => {
  const site = await startSite()
  site.mailbox.refuses()
  const answer = await request.post(`${site.url}/api/signatures`, { data: PERSON })
  expect(answer.status()).toBe(202)
  site.mailbox.accepts()
  await site.mailbox.mailTo(PERSON.email)
  await site.stop()
})
