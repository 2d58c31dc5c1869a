import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

const text = (page: Page) => page.getByLabel('Text', { exact: true })
const conflictOn = (page: Page) => page.getByRole('alert', { name: 'Saved by somebody else' })

// "Draft saved." may still stand from the time before.
async function savesWhatIsTyped(page: Page): Promise<void> {
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Not saved yet')).toHaveCount(0, SOON)
  await expect(page.getByText(/^Draft\. Saved /)).toBeVisible(SOON)
}

test('two admins who edited different fields keep both, and see field by field what is saved', async ({
  admin,
  browser,
  page,
}) => {
  await admin.signsIn()
  const other = await admin.welcomes('merges', browser)
  await admin.writesAnUpdate({ title: 'Edited by two', date: '2026-11-20', text: 'The first text.' })
  await other.page.goto(page.url())
  await page.getByLabel('Title', { exact: true }).fill('Her title')
  await savesWhatIsTyped(page)

  await text(other.page).fill('His text.')
  const conflict = conflictOn(other.page)
  await expect(conflict).toContainText('Only they changed it: “Keep both” keeps theirs.', SOON)
  await expect(conflict).toContainText('Only you changed it: “Keep both” keeps yours.')
  await page.getByLabel('Summary').fill('Her summary.')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(page.getByText('Not saved yet')).toHaveCount(0, SOON)
  await expect(page.getByText(/^Draft\. Saved /)).toBeVisible(SOON)
  await conflict.getByRole('button', { name: 'Keep both' }).click()
  await expect(conflict).toContainText('saved this once more', SOON)
  await conflict.getByRole('button', { name: 'Keep both' }).click()
  await expect(other.page.getByText('Both are kept, each field as it was chosen.')).toBeVisible(SOON)
  await expect(text(other.page)).toHaveValue('His text.')
  await expect(other.page.getByLabel('Title', { exact: true })).toHaveValue('Her title')
  await expect(other.page.getByLabel('Summary')).toHaveValue('Her summary.')
  await expect(other.page.getByText('This tab kept words')).toHaveCount(0)
  await other.page.getByRole('link', { name: 'Versions' }).click()
  await expect(other.page.getByRole('cell', { name: 'Edited by two' }).first()).toBeVisible()
  await expect(other.page.getByRole('cell', { name: 'Her title' }).first()).toBeVisible()
  await other.page.close()
})

test('without JavaScript a field that both changed is chosen of both texts', async ({
  admin,
  browser,
  page,
  site,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Merged plainly', date: '2026-11-20', text: 'First.' })
  const storageState = await page.context().storageState()
  const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState })
  const other = await plain.newPage()
  await other.goto(page.url())
  await page.getByLabel('Byline').fill('Her byline')
  await text(page).fill('Her text.')
  await savesWhatIsTyped(page)

  await text(other).fill('His text.')
  await other.getByRole('button', { name: 'Save draft' }).click()
  const choice = conflictOn(other).getByRole('group', { name: /^Text: both of you changed it/ })
  await expect(choice.getByLabel('Text: Yours')).toHaveValue('His text.')
  await expect(choice.getByLabel('Text: Theirs')).toHaveValue('Her text.')
  await choice.getByRole('radio', { name: 'Theirs' }).check()
  await other.getByRole('button', { name: 'Keep both' }).click()
  await expect(other.getByText('Both are kept')).toBeVisible()
  await expect(text(other)).toHaveValue('Her text.')
  await expect(other.getByLabel('Byline')).toHaveValue('Her byline')
  await other.goto('/admin/updates')
  await plain.close()
})
