import { makeToken } from '@/lib/platform/tokens'
import { Admin } from '@/testing/drivers/admin'
import { limitsByHost } from '@/testing/scenes/limits'
import { expect, test } from './support/test.ts'

test('the owner’s link works once', async ({ page, site, owner }) => {
  await page.goto(site.ownerLink)
  await expect(page.getByLabel('Password')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('used')
  expect(owner.email).toBe('owner@example.org')
})

test('a wrong password and an unknown address get the same answer', async ({ page, owner }) => {
  const answers: string[] = []
  for (const email of [owner.email, 'nobody@example.org']) {
    await page.goto('/admin/login')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill('not the right passphrase')
    await page.getByRole('button', { name: 'Sign in' }).click()
    const alert = page
      .getByRole('main')
      .getByRole('alert')
      .or(page.getByRole('main').getByRole('status'))
      .first()
    await expect(alert).toBeVisible()
    answers.push(await alert.innerText())
    await expect(page.getByLabel('Password')).toHaveValue('')
  }
  expect(answers[0]).toBe(answers[1])
})

test('no page of the area opens without signing in, which leads back to it', async ({
  page,
  site,
  owner,
}) => {
  await page.goto('/admin')
  await expect(page).toHaveURL(`${site.url}/admin/login`)
  for (const path of [
    '/updates',
    '/updates/1',
    '/signatures',
    '/references',
    '/petition',
    '/admins',
    '/audit',
  ]) {
    await page.goto(`/admin${path}`)
    await expect(page).toHaveURL(`${site.url}/admin/login?next=/admin${path}`)
  }
  await page.getByLabel('Email').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${site.url}/admin/audit`)
})

test('signing out ends the session: a copied cookie opens nothing', async ({
  admin,
  context,
  browser,
  site,
}) => {
  await admin.signsInByPassword()
  const copied = await context.cookies()
  await admin.signsOut()
  const other = await browser.newContext({ baseURL: site.url })
  await other.addCookies(copied)
  const page = await other.newPage()
  await page.goto('/admin/updates')
  await expect(page).toHaveURL(/\/admin\/login/)
  await other.close()
})

test('the library’s own addresses are closed', async ({ request, site }) => {
  for (const path of ['session', 'csrf', 'providers', 'signin', 'error', 'callback/credentials']) {
    const asked = `/api/auth/${path}?callbackUrl=http://%5b&error=x%0A%1b[2J`
    expect((await request.get(asked)).status(), path).toBe(404)
    const posted = await request.post(asked, { headers: { Origin: site.url }, form: { json: 'true' } })
    expect(posted.status(), path).toBe(405)
  }
  expect(site.log()).not.toContain('next-auth')
})

test('a cookie that another site of the domain has set keeps nobody out', async ({ admin, page, site }) => {
  await admin.signsIn()
  const strange = [
    ['next-auth.callback-url', 'http://['],
    ['next-auth.csrf-token', '%E0'],
    ['next-auth.session-token.0', 'x'],
    ['__prerender_bypass', 'x'],
  ] as const
  await page.context().addCookies(strange.map(([name, value]) => ({ name, value, url: site.url })))
  expect((await page.goto('/admin'))?.status()).toBe(200)
  await expect(page).toHaveURL(`${site.url}/admin`)
  await page.context().addCookies([{ name: 'next-auth.session-token', value: 'x', url: site.url }])
  expect((await page.goto('/admin/login'))?.status()).toBe(200)
  await expect(page.getByLabel('Password')).toBeVisible()
  expect(site.log()).not.toContain('JWT')
})

test('after too many wrong passwords from one address its next ones are told when to try again, and the right one too', async ({
  page,
  browser,
  ownSite: site,
}) => {
  const account = { email: 'owner@example.org', password: 'a long enough passphrase' }
  const owner = new Admin(page, site, account)
  await owner.joins(site.ownerLink)
  const stranger = await browser.newContext({ baseURL: site.url })
  const form = fieldsIn(await (await stranger.request.get('/admin/login')).text())
  const multipart = { ...form, email: account.email, password: 'not the passphrase' }
  const knocks = async () => {
    const answer = await stranger.request.post('/admin/login', { headers: { Origin: site.url }, multipart })
    return (await answer.text()).includes('Email and password do not fit.')
  }
  const most = limitsByHost('sign-in').hard
  expect(await Promise.all(Array.from({ length: most }, knocks))).toEqual(Array(most).fill(true))
  await stranger.close()

  const other = await browser.newPage()
  await other.goto(`${site.url}/admin/login`)
  await other.getByLabel('Email').fill(account.email)
  await other.getByLabel('Password').fill(account.password)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('main')).toContainText('Too many wrong passwords came from your connection')
  await other.close()
})

test('a link that is too old says how to get another', async ({ admin, page, site }) => {
  await admin.signsIn()
  await admin.invites('late@example.org', 'editor')
  const [{ id, version }] = (await site.query(
    `SELECT id, token_version AS version FROM admins WHERE email = 'late@example.org'`,
  )) as [{ id: string; version: number }]
  await page.goto(`/admin/join/${makeToken('admin', id, version, -60)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is too old')
  await expect(page.getByRole('main')).toContainText('A link works for 24 hours.')
  await expect(page.getByRole('main')).toContainText('npm run admin -- reset')
  await expect(page.getByLabel('Password')).toHaveCount(0)
})

// The hidden fields of the form without JavaScript.
function fieldsIn(html: string): Record<string, string> {
  const inputs = html.match(/<input type="hidden"[^>]*>/g) ?? []
  const text = (escaped: string) => escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return Object.fromEntries(
    inputs.map((input) => [
      text(/ name="([^"]*)"/.exec(input)?.[1] ?? ''),
      text(/ value="([^"]*)"/.exec(input)?.[1] ?? ''),
    ]),
  )
}
