import { makeToken } from '@/lib/tokens'
import { Admin } from './support/admin.ts'
import { limitsByHost } from './support/limits.ts'
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

test('no page of the area opens without signing in', async ({ page, site }) => {
  for (const path of [
    '',
    '/updates',
    '/updates/1',
    '/signatures',
    '/references',
    '/petition',
    '/admins',
    '/audit',
  ]) {
    await page.goto(`/admin${path}`)
    await expect(page).toHaveURL(`${site.url}/admin/login`)
  }
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
  await expect(page).toHaveURL(`${site.url}/admin/login`)
  await other.close()
})

test('the library’s own way in asks for the same', async ({ admin, browser, site }) => {
  await admin.signsIn()
  const knocks = async (password: string) => {
    const context = await browser.newContext({ baseURL: site.url })
    const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
    const answer = await context.request.post('/api/auth/callback/credentials', {
      headers: { Origin: site.url },
      form: { csrfToken, email: member.account.email, password, json: 'true' },
    })
    const inside = await context.request.get('/admin', { maxRedirects: 0 })
    const cookies = (await context.cookies()).map(({ name }) => name)
    await context.close()
    return [answer.status(), inside.status(), cookies.includes('next-auth.session-token')]
  }
  const member = await admin.welcomes('by-library', browser)
  await member.page.context().close()

  const [IN, OUT] = [
    [200, 200, true],
    [401, 307, false],
  ]
  expect(await knocks(member.account.password)).toEqual(IN)
  expect(await knocks('not the passphrase')).toEqual(OUT)
})

test('after too many wrong passwords from one address its next ones are told when to try again, and the right one too', async ({
  page,
  browser,
  ownSite: site,
}) => {
  const account = { email: 'owner@example.org', password: 'a long enough passphrase' }
  const owner = new Admin(page, site, account)
  await owner.joins(site.ownerLink)
  const { csrfToken } = await (await page.request.get(`${site.url}/api/auth/csrf`)).json()
  const knocks = () =>
    page.request.post(`${site.url}/api/auth/callback/credentials`, {
      headers: { Origin: site.url },
      form: { csrfToken, email: account.email, password: 'not the passphrase', json: 'true' },
    })
  const most = limitsByHost('sign-in').hard
  const answers = await Promise.all(Array.from({ length: most }, knocks))
  expect(answers.map((answer) => answer.status())).toEqual(Array(most).fill(401))

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
