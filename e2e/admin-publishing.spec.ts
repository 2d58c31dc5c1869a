import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

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
  await expect(page).toHaveURL(/\/preview/)
  await expect(page.getByRole('heading', { level: 1, name: 'News of the day' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Reference 1', exact: true })).toBeVisible()
  expect((await request.get('/updates/news-of-the-day')).status()).toBe(404)
  expect(await (await request.get('/feed.xml')).text()).not.toContain('News of the day')
  await page.goBack()

  await page.getByRole('button', { name: 'Publish in English' }).click()
  await Promise.all([
    expect.poll(async () => (await request.get('/updates/news-of-the-day')).status(), SOON).toBe(200),
    expect
      .poll(async () => (await request.get('/sitemap.xml')).text(), SOON)
      .toContain('/updates/news-of-the-day'),
    ...['/', '/updates', '/references', '/feed.xml', '/feed.json'].map((path) =>
      expect.poll(async () => (await request.get(path)).text(), SOON).toContain('News of the day'),
    ),
  ])

  await page.getByLabel('Title', { exact: true }).fill('News of the evening')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect
    .poll(async () => (await request.get('/updates/news-of-the-day')).text(), SOON)
    .toContain('News of the evening')

  // The fields' contents do not keep anything public.
  await page.getByLabel('Title', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect.poll(async () => (await request.get('/updates/news-of-the-day')).status(), SOON).toBe(410)
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
  await expect(page).toHaveURL(/\/preview/)
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
  await page.getByRole('button', { name: 'The wording: publish as' }).click()
  await page.getByRole('button', { name: 'Save it with Spanish unchanged' }).click()
  await expect.poll(async () => (await request.get('/')).text(), SOON).toContain('police forces. Now.')
  expect(await site.query(versionOf)).toEqual([signed])
  const { textVersion, textVersionName } = await (await request.get('/petition.json')).json()
  expect(textVersionName).toMatch(/^\d+\.\d+$/)
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
  const film = page.getByLabel('Address of the film')
  const [oldDonate, oldFilm] = [await donate.inputValue(), await film.inputValue()]
  const shows = (path: string, words: string) =>
    expect.poll(async () => (await request.get(path)).text(), SOON).toContain(words)

  await donate.fill('https://give.example/campaign')
  await page.getByRole('button', { name: 'Save where gifts are made' }).click()
  await shows('/donate', 'give.example')
  await film.fill('https://vimeo.com/1234567')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await shows('/film', 'https://vimeo.com/1234567')
  expect((await request.get('/donate/go', { maxRedirects: 0 })).headers().location).toBe(
    'https://give.example/campaign',
  )

  await donate.fill(oldDonate)
  await page.getByRole('button', { name: 'Save where gifts are made' }).click()
  await shows('/donate', 'org.salsalabs.com')
  await film.fill(oldFilm)
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await shows('/film', oldFilm)
})

test('a setting that was changed is listed with who and what it was before, and restored', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await page.goto('/admin/petition/campaign')
  const organisation = page.getByLabel('Organisation')
  const before = await organisation.inputValue()
  await organisation.fill('Somebody else for a moment')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByText('Saved and public')).toBeVisible()

  await page.getByRole('link', { name: 'History', exact: true }).click()
  const changed = page.getByRole('row', { name: /^Organisation/ }).first()
  await expect(changed).toContainText(before)
  await expect(changed).toContainText('Somebody else for a moment')
  await changed.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('row', { name: /^Organisation Somebody else for a moment/ })).toBeVisible()
  await expect.poll(async () => (await request.get('/contact')).text(), SOON).not.toContain('for a moment')
})

test('words beside the petition that were changed show what changed, and are restored', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await page.goto('/admin/petition/words')
  const note = page.locator('#es-shareText')
  const before = await note.inputValue()
  await note.fill(`${before} Compártelo.`)
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByText('Saved and public')).toBeVisible()

  await page.getByRole('link', { name: 'History', exact: true }).click()
  await page.getByRole('link', { name: 'Words to share (Spanish)' }).first().click()
  const changed = page.getByRole('region', { name: 'What it changed' })
  await expect(changed.locator('ins')).toHaveText(/Compártelo/)
  await page.getByRole('button', { name: 'Restore what it was before' }).click()
  await expect(page.getByText('It is again what it was before.')).toBeVisible()
  await page.goto('/admin/petition/words')
  await expect(note).toHaveValue(before)
  expect(await (await request.get('/es')).text()).not.toContain('Compártelo.')
  expect((await page.goto('/admin/petition/history/999999'))?.status()).toBe(404)
})

test('an update is written and published in Spanish, and says so on the English side', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({
    ...{ title: 'Noticia de prueba', date: '2026-11-22', locale: 'es' },
    text: 'Texto en español.',
  })
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

test('an owner moves the goals, and the pages say so within seconds', async ({
  admin,
  page,
  request,
  signer,
  site,
}) => {
  await signer.signs()
  await signer.confirms()
  await expect.poll(() => site.query('SELECT FROM campaign WHERE count > 0'), SOON).toHaveLength(1)
  await admin.signsIn()
  await page.goto('/admin/petition/campaign')
  const shownGoal = async () => {
    const [, shown = ''] = /of ([\d,]+) signatures/.exec(await (await request.get('/')).text()) ?? []
    return Number(shown.replaceAll(',', ''))
  }
  const next = await shownGoal()
  const goal = page.locator(`input[name^="goal-"][value="${next.toLocaleString('en')}"]`)
  const before = await goal.inputValue()
  const name = await goal.getAttribute('name')
  const field = page.locator(`input[name="${name}"]`)
  for (const value of [next + 7, next]) {
    await field.fill(String(value))
    await page.getByRole('button', { name: 'Set goals' }).click()
    await expect.poll(shownGoal, SOON).toBe(value)
  }
  await field.fill('20, 25,500')
  await page.getByRole('button', { name: 'Set goals' }).click()
  await expect(page.getByRole('alert', { name: 'Not saved yet' })).toContainText('more than one way')
  await field.fill(before)
  await page.getByRole('button', { name: 'Add another' }).click()
  await page
    .getByLabel(/^Goal \d+$/)
    .last()
    .fill('1')
  await page.getByRole('button', { name: 'Set goals' }).click()
  await expect(page.getByText(/1 is not above today’s \d+, would count as reached at once/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save, and count 1 as reached' })).toBeVisible()
})
