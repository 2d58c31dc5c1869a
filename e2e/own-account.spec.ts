import { expect, test } from './support/test.ts'

test('one’s own password changes by the current one, which ends the other sessions', async ({
  admin,
  browser,
}) => {
  await admin.signsIn()
  const editor = await admin.welcomes('own-password', browser)
  const elsewhere = await browser.newContext({ baseURL: new URL(editor.page.url()).origin })
  await elsewhere.addCookies(await editor.page.context().cookies())
  const { page } = editor
  await page.goto('/admin/account')
  const form = page.getByRole('form', { name: 'Password' })
  await form.getByLabel('Current password').fill('not my passphrase')
  await form.getByLabel('New password').fill('seven violet lanterns')
  await form.getByRole('button', { name: 'Change password' }).click()
  await expect(form.getByRole('alert')).toContainText('This is not your current password.')
  await expect(form.getByLabel('New password')).toHaveValue('')

  await form.getByLabel('Current password').fill(editor.account.password)
  await form.getByLabel('New password').fill('own-password@example.org')
  await form.getByRole('button', { name: 'Change password' }).click()
  await expect(form.getByRole('alert')).toContainText('made of your address')

  await form.getByLabel('Current password').fill(editor.account.password)
  await form.getByLabel('New password').fill('seven violet lanterns')
  await form.getByRole('button', { name: 'Change password' }).click()
  await expect(form.getByText('Changed. Your other sessions have ended.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
  await expect(page).toHaveURL(/\/admin\/login$/)
  editor.account.password = 'seven violet lanterns'
  await editor.signsInByPassword()
  await Promise.all([elsewhere.close(), page.context().close()])
})

test('open sessions are listed by their device, and one or all of them end', async ({ admin, browser }) => {
  await admin.signsIn()
  const editor = await admin.welcomes('own-sessions', browser)
  const { page } = editor
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const there = await other.newPage()
  await there.goto('/admin/login')
  await there.getByLabel('Email').fill(editor.account.email)
  await there.getByLabel('Password').fill(editor.account.password)
  await there.getByRole('button', { name: 'Sign in' }).click()
  await expect(there).toHaveURL(/\/admin$/)

  await page.goto('/admin/account')
  const sessions = page.getByRole('form', { name: 'Sessions' })
  await expect(sessions.getByRole('rowheader')).toHaveCount(2)
  await expect(sessions.getByRole('rowheader', { name: /^Chrome on .*\(this one\)$/ })).toHaveCount(1)
  const row = sessions.getByRole('row').filter({ hasNotText: '(this one)' })
  await row.getByRole('button', { name: /^Sign out in Chrome/ }).click()
  await expect(sessions.getByText('Signed out there.')).toBeVisible()
  await there.goto('/admin/updates')
  await expect(there).toHaveURL(/\/admin\/login/)

  await sessions.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/\/admin\/login$/)
  await Promise.all([other.close(), page.context().close()])
})

test('a password that is typed can be shown, and hides again from what is kept', async ({ page, owner }) => {
  await page.goto('/admin/login')
  const password = page.getByLabel('Password')
  await password.fill(owner.password)
  await expect(password).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show password' }).click()
  await expect(password).toHaveAttribute('type', 'text')
  await password.press('End')
  await password.pressSequentially('!')
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }))
  expect(kept).not.toContain(owner.password)
  await page.getByRole('button', { name: 'Hide password' }).click()
  await expect(password).toHaveAttribute('type', 'password')
})
