import type { Page } from '@playwright/test'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import { Signer } from '@/testing/drivers/signer'
import { UUID_V7 } from '@/testing/scenes/uuid-in-sql'
import { expect, test } from './support/test.ts'

/** What the page after signing says, apart from the address that its own tab remembers. */
async function told(page: Page, { email }: Signer): Promise<string> {
  const body = page.getByRole('main').locator('h1').locator('..')
  await expect(body).toContainText(email)
  return (await body.innerText()).replaceAll(email, '')
}

test('a signer at a blocked domain sees what everybody sees, is held without a mail, and gets it once released', async ({
  admin,
  page,
  site,
  browser,
}) => {
  await admin.signsIn()
  await admin.blocks('bots.example', 'Made up in one night')
  await expect(page.getByRole('row').filter({ hasText: 'bots.example' })).toContainText(
    'Made up in one night',
  )

  const visitor = await browser.newPage()
  const blocked = new Signer(visitor, site, 'held@mail.bots.example')
  await blocked.signs({ name: 'Held Person' })
  const other = new Signer(visitor, site, 'ordinary@example.org')
  const held = await told(visitor, blocked)
  await other.signs({ name: 'Ordinary Person' })
  expect(await told(visitor, other)).toBe(held)
  await site.mailbox.mailTo(other.email)
  expect(site.mailbox.sentTo(blocked.email)).toEqual([])
  const mails = `SELECT mails_sent FROM signatures WHERE email_domain = 'mail.bots.example'`
  expect(await site.query(mails)).toEqual([{ mails_sent: 0 }])

  await page.goto('/admin')
  await page.getByRole('link', { name: /^\d+ held: look\.$/ }).click()
  await expect(page).toHaveURL(/\/admin\/signatures\?state=held$/)
  const row = page.getByRole('row').filter({ hasText: 'Held Person' })
  await expect(row).toContainText('blocked mail domain')
  await expect(page.getByText('Ordinary Person')).toHaveCount(0)
  await row.getByRole('link').click()
  await page.getByRole('button', { name: 'Release' }).click()
  await expect(page.getByRole('button', { name: 'Release' })).toHaveCount(0)
  await blocked.confirms()
  await visitor.close()
})

test('an owner releases held signatures together: those chosen, then all that the filter shows', async ({
  admin,
  page,
  site,
}) => {
  await site.query(`
    INSERT INTO signatures (id, email_hash, email_sealed, email_domain, name, country, locale, text_version_id, consent_id, held_at)
    SELECT ${UUID_V7}, sha256(('held' || n)::text::bytea), '', 'held.example', 'Held ' || n, 'FI', 'en', text_version_id, c.id, now()
    FROM generate_series(1, 5) n, (SELECT * FROM consents WHERE locale = 'en' LIMIT 1) c`)
  const held = `SELECT count(*)::int AS held FROM signatures WHERE country = 'FI' AND held_at IS NOT NULL`
  await admin.signsIn()
  await page.goto('/admin/signatures?state=held&country=FI')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('checkbox', { name: 'Choose Held 2' }).check()
  await page.getByRole('button', { name: 'Release those chosen' }).click()
  await expect(page.getByText('1 signature released')).toBeVisible()
  expect(await site.query(held)).toEqual([{ held: 4 }])
  await page.getByRole('link', { name: 'Release all that the filter shows' }).click()
  await page.getByRole('button', { name: 'Release 4 signatures' }).click()
  await expect(page.getByText('4 signatures released')).toBeVisible()
  expect(await site.query(held)).toEqual([{ held: 0 }])
})

test.describe('without JavaScript, in Spanish', () => {
  test.use({ javaScriptEnabled: false, locale: 'es-MX' })

  test('an owner blocks a network, reads what is wrong with another, and lifts the block', async ({
    owner,
    page,
    site,
  }) => {
    await new Admin(page, site, await spanishOwner(site, owner)).signsIn()
    await page.goto('/admin/blocks')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bloqueos')
    const form = page.getByRole('form', { name: 'Bloquear' })
    const block = async (value: string) => {
      await form.getByLabel('Qué').selectOption('network')
      await form.getByLabel('Dominio o red').fill(value)
      await form.getByRole('button', { name: 'Bloquear' }).click()
    }
    await block('198.51.100.7')
    await expect(page.getByRole('alert')).toContainText('Dominio o red: Podría ser un solo hogar')
    await expect(form.getByLabel('Dominio o red')).toHaveValue('198.51.100.7')
    await block('198.51.100.7/24')
    const row = page.getByRole('row').filter({ hasText: '198.51.100.0/24' })
    await expect(row).toContainText('Red')
    await row.getByRole('button', { name: 'Levantar' }).click()
    await expect(row).toHaveCount(0)
  })
})

test('an owner lets an address sign again whose removed signature was erased', async ({
  admin,
  signer,
  page,
  site,
}) => {
  await signer.signs({ name: 'Removed Person' })
  await site.mailbox.mailTo(signer.email)
  await site.query(`
    WITH gone AS (DELETE FROM signatures WHERE name = 'Removed Person' RETURNING email_hash)
    INSERT INTO removed_addresses (email_hash) SELECT email_hash FROM gone`)
  await admin.signsIn()
  await page.goto('/admin/blocks')
  await expect(page.getByText(/^\d+ address(es are| is) barred/)).toBeVisible()
  const form = page.getByRole('form', { name: 'Let it sign again' })
  const lift = async (email: string) => {
    await form.getByLabel('Email address').fill(email)
    await form.getByRole('button', { name: 'Let it sign again' }).click()
  }
  await lift('not an address')
  await expect(form.getByRole('alert')).toBeVisible()
  await lift('nobody@elsewhere.example')
  await expect(form.getByText('This address was not barred.')).toBeVisible()
  await lift(signer.email.toUpperCase())
  await expect(form.getByText('This address can sign again now.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(signer.email)
  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('let an address sign again')
})

test('an owner sees what an hour’s signatures unusually come from, and blocks it', async ({
  admin,
  page,
  site,
}) => {
  await site.query(`
    INSERT INTO signatures (id, email_hash, email_sealed, email_domain, name, country, locale, text_version_id, consent_id)
    SELECT ${UUID_V7}, sha256(n::text::bytea), '', 'flood.example', 'Anybody', 'SE', 'en', text_version_id, c.id
    FROM generate_series(1, 400) n, (SELECT * FROM consents WHERE locale = 'en' LIMIT 1) c`)
  await admin.signsIn()
  await expect(page.getByRole('main')).toContainText('flood.example')
  await page.getByRole('link', { name: 'See what stands out' }).click()
  const domains = page.getByRole('table', { name: 'Mail domains' })
  await expect(domains.getByRole('row').filter({ hasText: 'flood.example' })).toContainText(
    /^flood\.example400 /,
  )
  await expect(domains.getByRole('link', { name: 'Remove many from flood.example' })).toHaveAttribute(
    'href',
    /^\/admin\/removals\/new\?domain=flood\.example&since=/,
  )
  await domains.getByRole('button', { name: 'Block flood.example' }).click()
  await expect(domains.getByText('Blocked')).toBeVisible()
})
