import { linkIn } from '@/testing/doubles/mailbox'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { expect, test } from './support/test.ts'

test('an invitation is mailed in the invited person’s language, and its link signs them in at once', async ({
  admin,
  browser,
  page,
  site,
}) => {
  const email = 'invitada@example.org'
  await admin.signsIn()
  await page.goto('/admin/admins')
  const form = page.getByRole('form', { name: 'Invite' })
  await form.getByLabel('Email').fill(email)
  await form.getByLabel('Their language').selectOption('Spanish')
  await expect(form.getByLabel('Mail the link')).toBeChecked()
  await form.getByRole('button').last().click()
  await expect(form).toContainText(`The link is being mailed to ${email}.`)
  const shown = (await form.getByText(/\/admin\/join\//).innerText()).trim()
  expect(await accessibilityFaults(page)).toEqual([])

  const mail = await site.mailbox.mailTo(email)
  expect(mail.subject).toMatch(/^Únete al equipo de /)
  expect(mail.text).toContain(`${admin.account.email} te invita`)
  const link = linkIn(mail, '/admin/join/')
  expect(link).toBe(shown)
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(async () => {
    await page.reload()
    await expect(row).toContainText('The link was mailed.', { timeout: 1_000 })
  }).toPass()

  const context = await browser.newContext({ baseURL: site.url, locale: 'es-MX' })
  const there = await context.newPage()
  await there.goto(link)
  await there.locator('[name=password]').fill('siete faroles violetas')
  await there.getByRole('button').last().click()
  await expect(there).toHaveURL(`${site.url}/admin`)
  await expect(there.locator('html')).toHaveAttribute('lang', 'es')
  await page.reload()
  await expect(row).not.toContainText('The link was mailed.')
  await context.close()
})

test('a mail with a link that is refused is told on the team page, and a link can be copied instead', async ({
  admin,
  page,
  site,
}) => {
  const email = 'mistyped@example.org'
  site.mailbox.bounces(email)
  await admin.signsIn()
  await page.goto('/admin/admins')
  const form = page.getByRole('form', { name: 'Invite' })
  await form.getByLabel('Email').fill(email)
  await form.getByRole('button').last().click()
  await expect(form).toContainText(`The link is being mailed to ${email}.`)
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(async () => {
    await page.reload()
    await expect(row).toContainText('The mail with the link was refused (550 5.1.1)', { timeout: 1_000 })
  }).toPass()

  await page.getByRole('button', { name: `New link … of ${email}` }).click()
  const question = page.getByRole('alert', { name: 'Are you sure?' })
  await question.getByLabel('Mail the link').uncheck()
  await question.getByRole('button', { name: 'Make a link' }).click()
  const admins = page.getByRole('form', { name: 'Admins' })
  await expect(admins).toContainText('The link is shown this once:')
  await expect(admins.getByText(/\/admin\/join\//)).toBeVisible()
  await expect(row).not.toContainText('was refused')
})
