import { expect, test } from './support/test.ts'

test('the overview shows the last days as a drawing and a table, and leads to the rows of its numbers', async ({
  admin,
  signer,
  page,
}) => {
  await signer.signs({ country: 'MX' })
  await signer.confirms()
  await admin.signsIn()
  await expect(async () => {
    await page.goto('/admin')
    await expect(page.getByRole('img', { name: 'Signatures confirmed each day' })).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 10_000 })
  await page.getByText('As a table').click()
  const table = page.getByRole('table', { name: 'Signatures confirmed each day' })
  await expect(table.getByRole('row').nth(1)).toContainText(/\d/)
  await expect(page.getByRole('region', { name: 'The next goal' })).toContainText('to go until')
  await page.getByRole('link', { name: /^Confirmed: / }).click()
  await expect(page).toHaveURL(/\/admin\/signatures\?state=confirmed$/)
})

test('the first steps go once an owner hides them, and the audit tells who did', async ({ admin, page }) => {
  await admin.signsIn()
  await page.goto('/admin')
  const steps = page.getByRole('region', { name: /^First steps/ })
  await expect(steps).toContainText('Invite a second person')
  await steps.getByRole('button', { name: 'Hide these steps' }).click()
  await expect(steps).toHaveCount(0)
  await page.goto('/admin/audit?kind=petition')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('hid the first steps.')
})

test('the audit is filtered by who, what and day, and exported as it is shown', async ({ admin, page }) => {
  await admin.signsInByPassword()
  await page.goto('/admin/audit')
  const filters = page.getByRole('form', { name: 'Filter the audit' })
  await filters.getByLabel('What').selectOption('Team')
  await filters.getByLabel('Who').selectOption(admin.account.email)
  await filters.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(
    `${admin.account.email} signed in.`,
  )
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export what is shown as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
  await filters.getByLabel('Day').fill('2001-01-01')
  await filters.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('Nothing fits.')).toBeVisible()
  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText(`${admin.account.email} exported the audit.`)
})

test('on a phone the menu opens without a script', async ({ admin, page, browser, site }) => {
  await admin.signsIn()
  const phone = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    storageState: await page.context().storageState(),
  })
  const folded = await phone.newPage()
  await folded.goto('/admin/updates')
  const link = folded.getByRole('link', { name: 'Audit', exact: true })
  await expect(link).toBeHidden()
  await folded.getByText('Menu').click()
  await link.click()
  await expect(folded.getByRole('heading', { level: 1 })).toHaveText('Audit')
  await phone.close()
})
