import { linkIn } from '@/testing/doubles/mailbox'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import type { Site } from '@/testing/drivers/site'
import { UUID_V7 } from '@/testing/scenes/uuid-in-sql'
import { expect, test } from './support/test.ts'

async function commentsFrom(site: Site, country: string): Promise<void> {
  await site.query(`
    INSERT INTO signatures (id, email_hash, email_sealed, email_domain, name, country, locale, text_version_id, consent_id, comment)
    SELECT ${UUID_V7}, sha256(('${country}' || n)::text::bytea), '', 'comments.example', '${country} ' || n, '${country}', 'en',
      text_version_id, c.id, 'Buy from me ' || n
    FROM generate_series(1, 4) n, (SELECT * FROM consents WHERE locale = 'en' LIMIT 1) c`)
}

async function hiddenIn(site: Site, country: string): Promise<unknown> {
  const [row] = (await site.query(`
    SELECT count(*)::int AS hidden FROM signatures WHERE country = '${country}' AND comment_hidden_at IS NOT NULL`)) as [
    { hidden: number },
  ]
  return row.hidden
}

test('an owner hides a comment, its signer reads why, and it is shown again', async ({
  admin,
  signer,
  page,
  site,
}) => {
  await signer.signs({ name: 'Commented Person' })
  await signer.confirms()
  await site.query(
    `UPDATE signatures SET comment = 'My neighbour lives in Elm Street 5.' WHERE name = 'Commented Person'`,
  )
  const own = linkIn(await site.mailbox.mailTo(signer.email, 2), '/signature/')
  await admin.signsIn()
  await page.goto('/admin/signatures')
  await page.getByLabel('Name or whole email address').fill('Commented Person')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('link', { name: 'Commented Person' }).first().click()
  const form = page.getByRole('form', { name: 'Hide the comment' })
  await form.getByRole('button', { name: 'Hide the comment' }).click()
  await expect(form.getByRole('alert')).toContainText('Choose a reason.')
  await form.getByLabel('Reason').selectOption('Personal data of somebody')
  await form.getByRole('button', { name: 'Hide the comment' }).click()
  await expect(page.getByText('Hidden since')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  const staff = page.url()

  await page.goto(own)
  await expect(
    page.getByText('The campaign hid this comment: it has personal data of somebody.'),
  ).toBeVisible()
  await page.goto(staff)
  await page.getByRole('button', { name: 'Show the comment again' }).click()
  await expect(page.getByText('Hidden since')).toHaveCount(0)
  await page.goto(own)
  await expect(page.getByText('The campaign hid this comment')).toHaveCount(0)
  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('hid the comment of a signature: it held personal data.')
})

test('an owner hides comments together: those chosen, then all that the filter shows', async ({
  admin,
  page,
  site,
}) => {
  await commentsFrom(site, 'LU')
  await admin.signsIn()
  await page.goto('/admin/signatures?country=LU&comment=written')
  await page.getByRole('checkbox', { name: 'Choose LU 2' }).check()
  await page.getByText('Hide comments', { exact: true }).click()
  await page.getByLabel('Reason').selectOption('Advertising')
  await page.getByRole('button', { name: 'Hide the comments of those chosen' }).click()
  await expect(page.getByText('1 comment is hidden.')).toBeVisible()
  expect(await hiddenIn(site, 'LU')).toBe(1)
  await page.getByRole('link', { name: 'Hide all that the filter shows' }).click()
  await expect(page.getByText('3 comments would be hidden.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Some of them' })).toContainText('Buy from me 3')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Reason').selectOption('Advertising')
  await page.getByRole('button', { name: 'Hide 3 comments' }).click()
  await expect(page.getByText('3 comments are hidden.')).toBeVisible()
  expect(await hiddenIn(site, 'LU')).toBe(4)
})

test.describe('without JavaScript, in Spanish', () => {
  test.use({ javaScriptEnabled: false, locale: 'es-MX' })

  test('an owner hides the comments of those chosen', async ({ owner, page, site }) => {
    await commentsFrom(site, 'MT')
    await new Admin(page, site, await spanishOwner(site, owner)).signsIn()
    await page.goto('/admin/signatures?country=MT')
    await page.getByRole('checkbox', { name: 'Elegir MT 1' }).check()
    await page.getByText('Ocultar comentarios', { exact: true }).click()
    await page.getByLabel('Motivo').selectOption('Publicidad')
    await page.getByRole('button', { name: 'Ocultar los comentarios de las elegidas' }).click()
    await expect(page.getByText('Se ocultó 1 comentario.')).toBeVisible()
    expect(await hiddenIn(site, 'MT')).toBe(1)
  })
})
