import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/i18n/locales'
import { expect, test } from './support/test.ts'
import { translated } from './support/translation.ts'

const SOON = { timeout: 15_000 }

function demand(page: Page, language: Locale) {
  return page.locator(`#${language}-demand`)
}

const kept = (page: Page) => page.getByText(/Kept as a working copy, not signed by anybody; saved [^@]*$/)

test('the petition’s words save themselves, are seen by another owner, and are published or discarded', async ({
  admin,
  browser,
  owner,
  page,
  request,
  site,
}) => {
  await admin.signsIn()
  await page.goto('/admin/petition')
  await page.getByRole('toolbar').first().waitFor()
  await translated(page)
  const before = await demand(page, 'en').inputValue()
  const [signed] = await site.query(
    `SELECT concat_ws('.', major, nullif(minor, 0)) AS name FROM text_versions ORDER BY version DESC LIMIT 1`,
  )
  await demand(page, 'en').press('Control+End')
  await demand(page, 'en').pressSequentially(' Half a sent')
  await expect(kept(page)).toBeVisible(SOON)
  const changes = page.getByRole('region', { name: 'What a new version would change' })
  await expect(changes).toContainText('Half a sent', SOON)
  expect(await (await request.get('/')).text()).not.toContain('Half a sent')

  const context = await browser.newContext({ baseURL: site.url })
  await context.addCookies(owner.session ?? [])
  const other = await context.newPage()
  await other.goto('/admin/petition')
  await expect(demand(other, 'en')).toHaveValue(`${before} Half a sent`)
  await demand(other, 'en').fill(`${before} Theirs.`)
  await expect(kept(other)).toBeVisible(SOON)
  await demand(page, 'es').fill('Lo mío.')
  const conflict = page.getByRole('alert', { name: 'Saved by somebody else' })
  await expect(conflict).toContainText(`${owner.email} saved this`, SOON)
  await conflict.getByRole('button', { name: 'Take theirs' }).click()
  await expect(demand(page, 'en')).toHaveValue(`${before} Theirs.`, SOON)
  await context.close()

  await page.getByRole('button', { name: 'The meaning: publish as' }).click()
  await expect(page.getByRole('alert', { name: 'One language alone' })).toContainText('Spanish is unchanged')
  await page.locator('#en-reasons').fill('It cites.[@nope-1999]')
  await page.getByRole('button', { name: 'The meaning: publish as' }).click()
  await expect(page.locator('#en-reasons-error')).toContainText('[@nope-1999]', SOON)
  await page.getByRole('button', { name: 'Discard the working copy' }).click()
  await expect(page.getByText('Discarded. What you discarded is among the versions.')).toBeVisible(SOON)
  await expect(demand(page, 'en')).toHaveValue(before)
  await page.getByRole('link', { name: 'Versions' }).click()
  await page
    .getByRole('table', { name: /^Working copies/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'The whole text' })).toContainText('[@nope-1999]')
  await page.getByRole('button', { name: 'Make it the working copy' }).click()
  await expect(page.getByText('These words are the working copy now')).toBeVisible(SOON)
  await expect(page.locator('#en-reasons')).toHaveValue('It cites.[@nope-1999]')
  await page.getByRole('button', { name: 'Discard the working copy' }).click()
  await expect(demand(page, 'en')).toHaveValue(before)
  await page.getByRole('link', { name: 'Versions' }).click()
  await page.getByRole('link', { name: `Version ${(signed as { name: string }).name}`, exact: true }).click()
  await expect(page.getByRole('region', { name: 'The whole text' })).toContainText(before)
})
