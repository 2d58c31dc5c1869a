import { Admin } from './support/admin.ts'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

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
  await admin.signsIn()
  const copied = await context.cookies()
  await admin.signsOut()
  const other = await browser.newContext({ baseURL: site.url })
  await other.addCookies(copied)
  const page = await other.newPage()
  await page.goto('/admin/updates')
  await expect(page).toHaveURL(`${site.url}/admin/login`)
  await other.close()
})

test('an update is written, cited, previewed, published, edited and withdrawn', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({
    title: 'News of the day',
    date: '2026-11-20',
    text: 'It happened.[@gazette-2026]',
  })
  await admin.addsAReference({
    title: 'It happened, says the gazette',
    publisher: 'Gazette',
    date: '2026-11-19',
    url: 'https://gazette.example/it-happened',
    key: 'gazette-2026',
  })
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'News of the day' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Reference 1', exact: true })).toBeVisible()
  expect((await request.get('/updates/news-of-the-day')).status()).toBe(404)
  expect(await (await request.get('/feed.xml')).text()).not.toContain('News of the day')
  await page.goBack()

  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect.poll(async () => (await request.get('/updates/news-of-the-day')).status(), SOON).toBe(200)
  for (const path of ['/', '/updates', '/references', '/feed.xml', '/feed.json', '/sitemap.xml']) {
    const expected = path === '/sitemap.xml' ? '/updates/news-of-the-day' : 'News of the day'
    await expect.poll(async () => (await request.get(path)).text(), SOON).toContain(expected)
  }

  await page.getByLabel('Title', { exact: true }).fill('News of the evening')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect
    .poll(async () => (await request.get('/updates/news-of-the-day')).text(), SOON)
    .toContain('News of the evening')

  await page.getByRole('button', { name: 'Withdraw to draft' }).click()
  await expect.poll(async () => (await request.get('/updates/news-of-the-day')).status(), SOON).toBe(404)
  expect(await (await request.get('/feed.json')).text()).not.toContain('News of the evening')
})

test('markup in an update is neutralised', async ({ admin, page }) => {
  await admin.signsIn()
  await admin.writesAnUpdate({
    title: '<img src=x onerror=alert(1)>',
    date: '2026',
    text: 'Before <script>document.title = "taken"</script> [click](javascript:alert(1)) after',
  })
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)>')
  await expect(page.getByText('Before')).toBeVisible()
  expect(await page.locator('a[href^="javascript:"], main script, main img').count()).toBe(0)
  await expect(page).not.toHaveTitle('taken')
})

test('a change of the petition’s words makes a new version, and earlier signers keep theirs', async ({
  admin,
  signer,
  page,
  request,
  site,
}) => {
  await signer.signs()
  await signer.confirms()
  const versionOf = `SELECT v.version FROM signatures s JOIN text_versions v ON v.id = s.text_version_id
    WHERE s.confirmed_at IS NOT NULL ORDER BY s.confirmed_at DESC LIMIT 1`
  const [signed] = await site.query(versionOf)

  await admin.signsIn()
  await page.goto('/admin/petition')
  const demand = page.getByLabel('Demand').first()
  const words = await demand.inputValue()
  await demand.fill(`${words} Now.`)
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await expect.poll(async () => (await request.get('/')).text(), SOON).toContain('police forces. Now.')
  expect(await site.query(versionOf)).toEqual([signed])
  const { textVersion } = await (await request.get('/petition.json')).json()
  expect(textVersion).toBeGreaterThan((signed as { version: number }).version)
})

test('the donate and film addresses are changed by an owner, and show within seconds', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await page.goto('/admin/petition/campaign')
  const donate = page.getByLabel('Where gifts are made')
  const film = page.getByLabel('Film', { exact: true })
  const [oldDonate, oldFilm] = [await donate.inputValue(), await film.inputValue()]
  await donate.fill('https://give.example/campaign')
  await film.fill('https://vimeo.com/1234567')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect.poll(async () => (await request.get('/donate')).text(), SOON).toContain('give.example')
  await expect
    .poll(async () => (await request.get('/film')).text(), SOON)
    .toContain('https://vimeo.com/1234567')
  expect((await request.get('/donate/go', { maxRedirects: 0 })).headers().location).toBe(
    'https://give.example/campaign',
  )

  await donate.fill(oldDonate)
  await film.fill(oldFilm)
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect.poll(async () => (await request.get('/donate')).text(), SOON).toContain('org.salsalabs.com')
})

test('an update is written and published in Spanish, and says so on the English side', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await page.goto('/admin/updates/new')
  await page.getByLabel('Language').selectOption('es')
  await admin.fillsAnUpdate({ title: 'Noticia de prueba', date: '2026-11-22', text: 'Texto en español.' })
  await page.getByRole('button', { name: 'Publish in Spanish' }).click()
  await Promise.all(
    ['/es/updates/noticia-de-prueba', '/es/feed.json', '/es/updates', '/es'].map((path) =>
      expect.poll(async () => (await request.get(path)).text(), SOON).toContain('Noticia de prueba'),
    ),
  )
  await expect
    .poll(async () => (await request.get('/updates/noticia-de-prueba')).text(), SOON)
    .toContain('This update is in Spanish only.')
})

test('an owner moves the goals, and the pages say so within seconds', async ({ admin, page, request }) => {
  await admin.signsIn()
  await page.goto('/admin/petition/campaign')
  const goals = page.getByLabel('Goals, rising')
  const before = await goals.inputValue()
  for (const [value, shown] of [
    ['1200, 2500', '1,200'],
    [before, '1,000'],
  ] as const) {
    await goals.fill(value)
    await page.getByRole('button', { name: 'Set goals' }).click()
    await expect.poll(async () => (await request.get('/')).text(), SOON).toContain(`of ${shown} signatures`)
  }
})

test('a signature is removed with a reason and restored, and the count follows', async ({
  admin,
  signer,
  page,
  site,
}) => {
  const before = await signer.seesTheCount()
  await signer.signs({ name: 'Removed <b>Person</b>' })
  await signer.confirms()
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before + 1)

  await admin.signsIn()
  await page.goto('/admin/signatures')
  await page.getByRole('link', { name: 'Removed <b>Person</b>' }).click()
  await admin.givesAReason('Remove', 'Signed twice')
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before)
  await admin.givesAReason('Restore', 'It was somebody else')
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before + 1)
  expect(
    await site.query('SELECT kind::text, reason FROM signature_events WHERE reason IS NOT NULL ORDER BY id'),
  ).toEqual([
    { kind: 'removed', reason: 'Signed twice' },
    { kind: 'restored', reason: 'It was somebody else' },
  ])
})

test('an editor writes updates, and finds neither signatures nor the petition’s words', async ({
  admin,
  browser,
  site,
  page,
}) => {
  await admin.signsIn()
  const link = await admin.invites('editor@example.org', 'editor')
  const context = await browser.newContext({ baseURL: site.url })
  const editor = new Admin(await context.newPage(), site, {
    email: 'editor@example.org',
    password: 'another long passphrase',
  })
  await editor.joins(link)
  await editor.signsIn()
  await expect(editor.page.getByRole('link', { name: 'Signatures' })).toHaveCount(0)
  for (const path of ['/admin/signatures', '/admin/petition', '/admin/admins', '/admin/mailbox']) {
    expect((await editor.page.goto(path))?.status(), path).toBe(404)
  }
  await editor.writesAnUpdate({ title: 'Written by an editor', date: '2026-11-21', text: 'Words.' })
  await context.close()

  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('editor@example.org')
})
