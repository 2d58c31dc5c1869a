import type { Page } from '@playwright/test'
import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

const text = (page: Page) => page.getByLabel('Text', { exact: true })

test('an empty language starts from the other one in one press, says from what, and is emptied again', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  const body = 'A claim.[@marsh-2020]\n\n![A wall](picture:none)'
  await admin.writesAnUpdate({ title: 'To be translated', date: '2026-11-20', text: body })
  await page.getByRole('link', { name: /^Español/ }).click()
  await page.getByRole('button', { name: 'Start from the English' }).click()
  await expect(page.getByText('Filled from the other language, as a draft')).toBeVisible(SOON)
  await expect(text(page)).toHaveValue(body)
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('To be translated')
  await expect(page.getByText('Every word is still the English one.')).toBeVisible()
  const emptied = page.getByRole('button', { name: 'Empty it again' })
  await emptied.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('It is empty again.')).toBeVisible(SOON)
  await expect(text(page)).toHaveValue('')

  await page.getByRole('button', { name: 'Start from the English' }).click()
  await expect(text(page)).toHaveValue(body, SOON)
  await text(page).fill('Traducido.')
  await expect(emptied).toHaveCount(0, SOON)
  await page.getByRole('link', { name: /^as it was on/ }).click()
  await expect(page.getByText('A claim.[@marsh-2020]').first()).toBeVisible()
})

test('without JavaScript, in Spanish and on a phone, a form starts it from the Spanish', async ({
  browser,
  owner,
  site,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: site.url, javaScriptEnabled: false, locale: 'es-MX' },
    viewport: { width: 360, height: 640 },
  })
  const page = await context.newPage()
  await new Admin(page, site, await spanishOwner(site, owner)).signsIn()
  const [begun] = (await site.query(`
    WITH begun AS (INSERT INTO updates (date) VALUES ('2026-11-20') RETURNING id)
    INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body)
    SELECT id, 'es', 'por-traducir-${crypto.randomUUID()}', 'Por traducir', 'B', '', 'Bosque' FROM begun
    RETURNING update_id`)) as { update_id: number }[]
  await page.goto(`/admin/updates/${begun?.update_id}?locale=en`)
  await page.getByRole('button', { name: 'Empezar desde el español' }).click()
  await expect(page.getByText('Se llenó desde el otro idioma')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Texto' })).toHaveValue('Bosque')
  await page.getByRole('button', { name: 'Vaciarlo otra vez' }).click()
  await expect(page.getByText('Está vacío otra vez.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Texto' })).toHaveValue('')
  await context.close()
})
