import { readFile } from 'node:fs/promises'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import { expect, test } from './support/test.ts'

test('after a while a removal asks for the password where it is started, and keeps what was typed', async ({
  admin,
  signer,
  page,
}) => {
  await signer.signs({ name: 'Removed with a password' })
  await signer.confirms()
  await admin.signsIn()
  await page.goto('/admin/removals/new?domain=example.org&country=MX')
  await page.getByLabel('Signer’s name').fill('removed with a PASSWORD')
  const form = page.getByRole('form', { name: 'Remove many' })
  await form.getByRole('button', { name: 'Count them' }).click()
  await expect(page.getByRole('heading', { name: '1 signature', exact: true })).toBeVisible()
  await expect(form.getByLabel('Your password')).toHaveCount(0)

  await admin.signedInLongAgo()
  await form.getByLabel('Reason').fill('Made by a script')
  await form.getByLabel(/^Type /).fill('1')
  await form.getByRole('button', { name: 'Remove them' }).click()
  const mistakes = page.getByRole('alert', { name: 'Nothing was removed' })
  await expect(mistakes).toContainText('Write your password to go on.')
  await expect(form.getByLabel('Reason')).toHaveValue('Made by a script')
  await expect(form.getByLabel('Signer’s name')).toHaveValue('removed with a PASSWORD')
  expect(await accessibilityFaults(page)).toEqual([])

  await form.getByLabel('Your password').fill('not my password')
  await form.getByRole('button', { name: 'Remove them' }).click()
  await expect(mistakes).toContainText('This is not your password.')
  await expect(form.getByLabel('Your password')).toHaveValue('')
  await expect(form.getByLabel('Reason')).toHaveValue('Made by a script')
  await mistakes.getByRole('link').click()
  await expect(form.getByLabel('Your password')).toBeFocused()
  await page.keyboard.type(admin.account.password)
  await form.getByRole('button', { name: 'Remove them' }).click()
  await expect(page).toHaveURL(/\/admin\/removals\/\d+$/)
  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('typed a wrong password while signed in')
})

test('a role changes by the password after a while, and then others without it', async ({
  admin,
  browser,
  page,
  site,
}) => {
  await admin.signsIn()
  const editor = await admin.welcomes('sudo-editor', browser)
  const { email } = editor.account
  const role = () => site.query(`SELECT role::text FROM admins WHERE email = '${email}'`)
  await admin.signedInLongAgo()
  await page.goto('/admin/admins')
  await expect(page.getByRole('form', { name: 'Invite' }).getByLabel('Your password')).toBeVisible()
  await page.getByRole('button', { name: `Make owner of ${email}` }).click()
  const question = page.getByRole('alert', { name: 'Are you sure?' })
  await expect(question).toContainText(`Make ${email} an owner?`)
  expect(await role()).toEqual([{ role: 'editor' }])
  await question.getByLabel('Your password').fill(admin.account.password)
  await question.getByRole('button', { name: `Make ${email} an owner` }).click()
  await expect(page.getByText('Done.')).toBeVisible()
  expect(await role()).toEqual([{ role: 'owner' }])
  await expect(page.getByLabel('Your password')).toHaveCount(0)
  await page.getByRole('button', { name: `Make editor of ${email}` }).click()
  await expect.poll(role).toEqual([{ role: 'editor' }])
  await editor.page.context().close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, locale: 'es-MX' })

  test('an export asks for the password on its own page, and leaves the box ticked', async ({
    page,
    site,
    owner,
  }) => {
    const admin = new Admin(page, site, await spanishOwner(site, owner))
    await admin.signsIn()
    await admin.signedInLongAgo()
    await page.goto('/admin/signatures?country=IS')
    await page.getByText('Exportar', { exact: true }).click()
    const form = page.getByRole('form', { name: /^Exportar/ })
    await form.getByRole('checkbox').check()
    for (const [typed, said] of [
      ['', 'Escribe tu contraseña para continuar.'],
      ['no es esta', 'Esta no es tu contraseña.'],
    ] as const) {
      await form.getByLabel('Tu contraseña').fill(typed)
      await form.getByRole('button').last().click()
      await expect(page).toHaveURL(/\/admin\/signatures\?country=IS&addresses=on&password=/)
      await expect(form).toContainText(said)
      await expect(form.getByRole('checkbox')).toBeChecked()
    }
    expect(page.url()).not.toContain('no%20es%20esta')
    const download = page.waitForEvent('download')
    await form.getByLabel('Tu contraseña').fill(owner.password)
    await form.getByRole('button').last().click()
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(/,email\r\n/)
    const exports = `SELECT 1 FROM audit_events JOIN admins ON admins.id = admin_id WHERE verb = 'export' AND email = '${admin.account.email}'`
    expect(await site.query(exports)).toHaveLength(1)
  })
})
