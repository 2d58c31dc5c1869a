import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './support/test.ts'

test('an editor writes updates, and finds neither signatures nor the petition’s words', async ({
  admin,
  browser,
  page,
}) => {
  await admin.signsIn()
  const editor = await admin.welcomes('editor', browser)
  await expect(editor.page.getByRole('link', { name: 'Signatures', exact: true })).toHaveCount(0)
  for (const path of ['/admin/signatures', '/admin/petition', '/admin/admins', '/admin/mailbox']) {
    expect((await editor.page.goto(path))?.status(), path).toBe(404)
  }
  await editor.writesAnUpdate({ title: 'Written by an editor', date: '2026-11-21', text: 'Words.' })
  await editor.page.context().close()

  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('editor@example.org')
})

test('an owner’s action refuses an editor and whoever is signed out, wherever it is sent from', async ({
  admin,
  browser,
  site,
  page,
}) => {
  await admin.signsIn()
  const editor = await admin.welcomes('second-editor', browser)
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await admin.invites('invited@example.org', 'editor')
  const original = await sent
  const state = `SELECT role::text, token_version, (SELECT count(*)::int FROM audit_events WHERE verb = 'invite') AS invitations
    FROM admins WHERE email = 'invited@example.org'`
  const before = await site.query(state)
  const replay = async (request: APIRequestContext) => {
    const headers = await original.allHeaders()
    const answer = await request.post(original.url(), {
      headers: {
        'Content-Type': headers['content-type'] ?? '',
        'Next-Action': headers['next-action'] ?? '',
        Accept: 'text/x-component',
        Origin: site.url,
      },
      data: original.postDataBuffer() ?? '',
    })
    return answer.text()
  }

  expect(await replay(editor.page.request)).toContain('Only an owner may do this.')
  const stranger = await browser.newContext({ baseURL: site.url })
  expect(await replay(stranger.request)).toContain('You are signed out.')
  expect(await site.query(state)).toEqual(before)
  expect(await replay(page.request)).toContain('/admin/join/')
  expect(await site.query(state)).not.toEqual(before)
  await Promise.all([stranger.close(), editor.page.context().close()])
})

test('a new link is asked for, and takes nobody’s sign-in away unless an owner says so', async ({
  admin,
  browser,
  page,
}) => {
  await admin.signsIn()
  const editor = await admin.welcomes('linked-editor', browser)
  const { email } = editor.account
  await page.goto('/admin/admins')
  await page.getByRole('button', { name: `New link … of ${email}` }).click()
  const question = page.getByRole('alert', { name: 'Are you sure?' })
  await expect(question).toContainText('their password and sessions stay as they are')
  await question.getByRole('button', { name: 'Make a link' }).click()
  await expect(page.getByText(`A new link for ${email}`)).toBeVisible()
  expect((await editor.page.goto('/admin/updates'))?.status()).toBe(200)
  await expect(editor.page).toHaveURL(/\/admin\/updates$/)

  await page.getByRole('button', { name: `New link … of ${email}` }).click()
  await question.getByRole('button', { name: /^Sign out everywhere/ }).click()
  await expect(page.getByText('Password taken away, sessions ended.')).toBeVisible()
  await editor.page.goto('/admin/updates')
  await expect(editor.page).toHaveURL(/\/admin\/login/)
  await editor.page.context().close()
})
