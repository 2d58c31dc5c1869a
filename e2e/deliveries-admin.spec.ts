import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 20_000 }
const THIS_YEAR = String(new Date().getUTCFullYear())

// Tests share a site, and no other one signs from these countries.
type Wanted = { to: string; country: string }

async function looksFirst(page: Page, { to, country }: Wanted): Promise<void> {
  await page.goto('/admin/deliveries/new')
  await page.getByLabel('To whom').fill(to)
  await page.getByLabel('Country', { exact: true }).first().selectOption(country)
  await page.getByRole('button', { name: 'Look first' }).click()
}

async function makesADelivery(page: Page, wanted: Wanted): Promise<void> {
  await looksFirst(page, wanted)
  await page.getByRole('button', { name: 'Make the package' }).click()
  await expect(page).toHaveURL(/\/admin\/deliveries\/\d+$/)
  await expect(page.getByText('Ready to be handed over')).toBeVisible(SOON)
}

async function handsItOver(page: Page): Promise<void> {
  await page.getByLabel('How', { exact: true }).selectOption({ label: 'By hand' })
  await page.getByText('See what handing it over does').click()
  await expect(page.getByText('This cannot be undone.')).toBeVisible()
  await page.getByRole('button', { name: 'It was handed over' }).click()
  await expect(page.getByRole('heading', { name: 'Links for the recipient' })).toBeVisible()
}

test('an owner looks first, makes the package, downloads it and hands it over, and it is public', async ({
  admin,
  signer,
  page,
}) => {
  await signer.signs({ name: 'Ana of Bhutan', country: 'BT' })
  await signer.confirms()
  await admin.signsIn()
  await looksFirst(page, { to: 'The Foreign Minister', country: 'BT' })
  await expect(page.getByRole('heading', { name: '1 signature', exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Rows as they are handed over' })).toContainText(
    'Ana of Bhutan',
  )
  await expect(page.getByText('“The Foreign Minister” is not named there')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(signer.email)
  await page.getByRole('button', { name: 'Make the package' }).click()
  await expect(page.getByText('Ready to be handed over')).toBeVisible(SOON)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the package (ZIP)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^delivery-\d+\.zip$/)
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')

  await page.goto('/admin')
  await page.getByText('A package is ready to be handed over').getByRole('link').click()
  await handsItOver(page)
  await page.goto('/admin/deliveries')
  await expect(page.getByRole('row').filter({ hasText: 'The Foreign Minister' })).toContainText(
    'Awaiting an answer',
  )
  await expect(async () => {
    await page.goto('/deliveries')
    await expect(page.getByRole('main')).toContainText('The Foreign Minister', { timeout: 500 })
  }).toPass(SOON)
  await page.goto('/admin/audit')
  for (const done of ['began a delivery to', 'downloaded the package for', 'recorded that'])
    await expect(page.getByRole('listitem').filter({ hasText: done }).first()).toContainText(
      'Foreign Minister',
    )
})

test('what was handed over is told: in words, by what the recipient did, by a link and by an update', async ({
  admin,
  signer,
  page,
}) => {
  await signer.signs({ country: 'WS' })
  await signer.confirms()
  await admin.signsIn()
  await makesADelivery(page, { to: 'The Samoan Minister', country: 'WS' })
  await handsItOver(page)
  const address = page.url()

  const words = page.getByRole('form', { name: 'Words' })
  await words.getByRole('group', { name: 'English' }).getByLabel('Text').fill('We stood **outside**.[@nope]')
  await words.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(words.getByRole('alert')).toContainText('[@nope]')
  await words.getByRole('group', { name: 'English' }).getByLabel('Text').fill('We stood **outside**.')
  await words.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(words.getByText('Saved and public')).toBeVisible()

  const responses = page.getByRole('form', { name: 'Add what the recipient did' })
  await responses.getByLabel('What they did').selectOption({ label: 'Handed it on to another office' })
  await responses.getByLabel('When').fill(THIS_YEAR)
  await responses.getByRole('button', { name: 'Add, live at once' }).click()
  await expect(responses.getByRole('alert')).toContainText('Write to whom it was handed on.')
  await responses.getByLabel('To whom it was handed on').fill('The Trade Office')
  await responses.getByRole('button', { name: 'Add, live at once' }).click()
  const listed = page.getByRole('listitem').filter({ hasText: 'The Trade Office' })
  await expect(listed).toContainText(`, ${THIS_YEAR}`)

  const links = page.getByRole('form', { name: 'Make a link' })
  await links.getByLabel('Whom it is for').fill('The front desk')
  await links.getByRole('button', { name: 'Make a link' }).click()
  const link = await links.locator('code').innerText()
  expect(link).toContain('/received/')
  await expect(page.getByText('Nobody opened it yet.')).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('main')).toContainText('The Samoan Minister')
  await expect(page.getByRole('link', { name: /\(PDF\)/ })).toHaveAttribute(
    'href',
    `${new URL(link).pathname}/signatures.pdf`,
  )
  await page.goto(address)
  await expect(page.getByText('Opened once')).toBeVisible()
  await page.getByText('End the link…').click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await expect(page.getByText('was ended')).toBeVisible()
  expect((await page.request.get(link)).status()).toBe(410)

  await page.getByRole('button', { name: 'Begin the update' }).click()
  await expect(page).toHaveURL(/\/admin\/updates\/\d+/)
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(
    '1 signature delivered to The Samoan Minister',
  )
  await page.goto(address)
  await expect(page.getByRole('link', { name: 'The update that tells of it' })).toBeVisible()
  await page.getByText('Take it out…').click()
  await page.getByRole('button', { name: 'Take it out now' }).click()
  await expect(page.getByText('Taken out. It is on no page any more.')).toBeVisible()
  await expect(page.getByText('Awaiting an answer')).toBeVisible()
})

test('a delivery that is discarded frees its signatures for the next one', async ({
  admin,
  signer,
  page,
}) => {
  await signer.signs({ country: 'NR' })
  await signer.confirms()
  await admin.signsIn()
  await makesADelivery(page, { to: 'The wrong office', country: 'NR' })
  const address = page.url()
  await looksFirst(page, { to: 'The right office', country: 'NR' })
  await expect(page.getByRole('heading', { name: '0 signatures' })).toBeVisible()
  await expect(page.getByText('Left out, since another delivery has them: 1.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make the package' })).toHaveCount(0)

  await page.goto(address)
  await page.getByText('Discard this delivery…').click()
  await page.getByRole('button', { name: 'Discard it now' }).click()
  await expect(page.getByText('Discarded', { exact: true })).toBeVisible()
  await looksFirst(page, { to: 'The right office', country: 'NR' })
  await expect(page.getByRole('heading', { name: '1 signature', exact: true })).toBeVisible()
})

test('a form that was changed after looking is looked at again, and no package is made', async ({
  admin,
  signer,
  page,
}) => {
  await signer.signs({ country: 'PW' })
  await signer.confirms()
  await admin.signsIn()
  await looksFirst(page, { to: 'The Palauan Minister', country: 'PW' })
  await page.getByRole('checkbox', { name: 'Comment' }).uncheck()
  await page.getByRole('button', { name: 'Make the package' }).click()
  await expect(page.getByText('You changed the form after looking.')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'comment' })).toHaveCount(0)
  await page.goto('/admin/deliveries')
  await expect(page.getByRole('main')).not.toContainText('The Palauan Minister')
})

test('without JavaScript an owner writes history from before the site, and deletes it', async ({
  admin,
  browser,
  page,
  site,
}) => {
  await admin.signsIn()
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto('/admin/deliveries/history')
  await plain.getByLabel('To whom').fill('The Mayor')
  await plain.getByLabel('Handed over').fill('2016-13')
  await plain.getByLabel('How many signatures').fill('1,200')
  await plain.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(plain.getByRole('alert')).toContainText('Write a date as 2017, 2017-12 or 2017-12-15.')
  await plain.getByLabel('Handed over').fill('2016-05')
  await plain.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(plain).toHaveURL(/\/admin\/deliveries\/\d+$/)
  await expect(plain.getByText('May 2016: 1,200 signatures.')).toBeVisible()
  await plain.getByText('Delete this history…').click()
  await plain.getByRole('button', { name: 'Delete it now' }).click()
  await expect(plain.getByText('Deleted. It is on no page any more.')).toBeVisible()
  await expect(plain.getByRole('main')).not.toContainText('The Mayor')
  await context.close()
})

test('an editor writes words and responses, and neither makes, hands over nor downloads anything', async ({
  admin,
  browser,
  page,
  site,
}) => {
  await admin.signsIn()
  await page.goto('/admin/deliveries')
  const editor = await admin.welcomes('telling-editor', browser)
  await editor.page.goto('/admin/deliveries')
  await expect(editor.page.getByRole('link', { name: 'New delivery' })).toHaveCount(0)
  expect((await editor.page.goto('/admin/deliveries/new'))?.status()).toBe(404)
  expect((await editor.page.goto('/admin/deliveries/history'))?.status()).toBe(404)
  await editor.page.goto('/admin/deliveries')
  await editor.page.getByRole('rowheader').last().getByRole('link').click()
  await expect(editor.page.getByRole('form', { name: 'Words' })).toBeVisible()
  await expect(editor.page.getByText('Delete this history…')).toHaveCount(0)
  const address = `${editor.page.url()}/package`
  const post = { headers: { Origin: site.url }, maxRedirects: 0 }
  expect((await editor.page.request.post(address, post)).status()).toBe(404)
  const stranger = await browser.newContext()
  expect((await stranger.request.post(address, post)).status()).toBe(303)
  const foreign = { ...post, headers: { Origin: 'https://elsewhere.example' } }
  expect((await page.request.post(address, foreign)).status()).toBe(403)
  expect((await page.request.get(address)).status()).toBe(405)
  await Promise.all([stranger.close(), editor.page.context().close()])
})
