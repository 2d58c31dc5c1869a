import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import { expect, test } from './support/test.ts'

test('a draft is deleted from its page, found nowhere, undone, deleted from the list and brought back', async ({
  admin,
  page,
  request,
  site,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Begun by mistake', date: '2026-11-20', text: 'The marsh is dry.' })
  const editor = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByLabel('Link to the draft in English').inputValue()
  const ask = page.locator('summary', { hasText: 'Delete this draft…' })
  await ask.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('For 30 days it can be brought back')).toBeVisible()
  await page.getByRole('button', { name: 'Delete the draft' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Deleted: Begun by mistake.' })).toBeVisible()

  await page.getByRole('searchbox').fill('MARSH')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('No update holds “MARSH”')).toBeVisible()
  const answer = await request.get(link)
  expect([answer.status(), (await answer.text()).includes('marsh')]).toEqual([410, false])
  await page.goto(`${editor}/versions`)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Begun by mistake')
  await page.goto(editor)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deleted draft')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText('It is a draft again.')).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('The marsh is dry.')

  await page.goto('/admin/updates?search=marsh')
  const row = page.getByRole('row').filter({ hasText: 'Begun by mistake' })
  await expect(row.locator('mark')).toHaveText('marsh')
  await expect(row).toContainText('Not in Spanish yet.')
  await row.locator('summary', { hasText: 'Delete…' }).click()
  await row.getByRole('button', { name: 'Delete the draft' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('It is a draft again.')).toBeVisible()

  await page.goto('/admin/updates?search=marsh')
  await row.locator('summary', { hasText: 'Delete…' }).click()
  await row.getByRole('button', { name: 'Delete the draft' }).click()
  await page.getByRole('status').filter({ hasText: 'Deleted: Begun by mistake.' }).waitFor()
  await page.goto('/admin/updates?state=deleted&search=marsh')
  await expect(row).toContainText('cleared for good after')
  await row.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText('It is a draft again.')).toBeVisible()
  const id = editor.split('/').at(-1)
  await page.goto(`/admin/audit?search=update:${id}`)
  await expect(page.getByText('deleted the draft “Begun by mistake”.').first()).toBeVisible()
  await expect(page.getByText('brought back the deleted draft').first()).toBeVisible()
  expect(site.log()).not.toContain('An admin action failed')
})

test('what was published once cannot be deleted, and a copy of it is a draft with today’s date', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Kept for good', date: '2026-11-20', text: 'It is public.' })
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(page.getByText('Saved and public')).toBeVisible()
  await page.reload()
  await expect(page.getByText('It was published once, so it cannot be deleted')).toBeVisible()
  await expect(page.getByText('Delete this draft…')).toHaveCount(0)
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect(page.getByText('This is the copy, a draft')).toBeVisible()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Copy of Kept for good')
  await expect(page.getByLabel('Date', { exact: true })).not.toHaveValue('2026-11-20')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Deleted: Copy of Kept for good.' })).toBeVisible()
})

test('without JavaScript, and in Spanish, titles are in one’s own language, and a draft is deleted and recovered', async ({
  browser,
  owner,
  site,
}) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, locale: 'es-MX' })
  const page = await context.newPage()
  await new Admin(page, site, await spanishOwner(site, owner)).signsIn()
  await site.query(`
    WITH begun AS (INSERT INTO updates (date) VALUES ('2026-11-20') RETURNING id)
    INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body)
    SELECT id, locale, 'named-${crypto.randomUUID()}', title, 'B', '', 'Bosque' FROM begun,
      (VALUES ('en', 'Named in English'), ('es', 'Nombrada en español')) AS words (locale, title)`)
  await page.goto('/admin/updates?search=BOSQUE&state=draft')
  const row = page.getByRole('row').filter({ hasText: 'Nombrada en español' })
  await expect(row).toContainText('Sin resumen en español.')
  await expect(page.getByText('Named in English')).toHaveCount(0)
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Borrar el borrador' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Borrado: Nombrada en español.' })).toBeVisible()
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await expect(page.getByText('Es un borrador otra vez.')).toBeVisible()
  await context.close()
})
