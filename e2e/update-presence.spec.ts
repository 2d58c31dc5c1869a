import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

test('two admins with the same update open see each other and when the other wrote, until one leaves', async ({
  admin,
  browser,
  page,
  request,
}) => {
  await admin.signsIn()
  const other = await admin.welcomes('present', browser)
  await page.clock.install()
  await admin.writesAnUpdate({ title: 'Open twice', date: '2026-11-20', text: 'The first text.' })
  const address = page.url()
  await other.page.goto(address)
  await expect(other.page.getByText(`${admin.account.email} is here too, last wrote just now.`)).toBeVisible()
  const notice = page.getByText('present@example.org is here too and has written nothing yet.')
  await expect(notice).toHaveCount(0)
  await page.clock.runFor(20_000)
  await expect(notice).toBeVisible(SOON)

  await other.page.goto('/admin/updates')
  await expect(async () => {
    await page.clock.runFor(20_000)
    await expect(notice).toHaveCount(0, { timeout: 500 })
  }).toPass(SOON)
  const presence = `${new URL(address).pathname}/presence`
  const form = { locale: 'en', editor: crypto.randomUUID() }
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  expect((await request.post(presence, { form, headers })).status()).toBe(401)
  expect((await page.context().request.post(presence, { form: { locale: 'xx' }, headers })).status()).toBe(
    422,
  )
  await other.page.close()
})
