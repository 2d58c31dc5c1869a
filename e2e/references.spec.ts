import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

test('a source cited twice leads back to both places', async ({ admin, page, request }) => {
  await admin.signsIn()
  await admin.writesAnUpdate({
    title: 'Cited twice',
    date: '2026-11-20',
    text: 'One[@afsc-violence]. Two[@guardian-2017]. Three[@afsc-violence].',
  })
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect.poll(async () => (await request.get('/updates/cited-twice')).status(), SOON).toBe(200)

  await page.goto('/updates/cited-twice')
  await page.locator('#ref-1').getByRole('link', { name: 'Back to use 2 of reference 1' }).click()
  await expect(page).toHaveURL(/#cite-1-2$/)
  await expect(page.locator('#cite-1-2')).toBeInViewport()

  const files = await request.get('/updates/cited-twice/references.json')
  expect((await files.json()).map(({ id }: { id: string }) => id)).toEqual(['afsc-violence', 'guardian-2017'])
})

test('no file of references says that a draft exists', async ({ admin, request }) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Only a draft', date: '2026-11-20', text: 'Secret[@unseen-2026].' })
  await admin.addsAReference({
    title: 'Nobody has seen this',
    publisher: 'Gazette',
    date: '2026',
    url: 'https://gazette.example/unseen',
    key: 'unseen-2026',
  })
  expect((await request.get('/updates/only-a-draft/references.bib')).status()).toBe(404)
  for (const path of ['/references', '/references.json', '/references.bib', '/references.ris']) {
    expect(await (await request.get(path)).text(), path).not.toMatch(/unseen|Only a draft/i)
  }
})

test('a source added beside a public text is read by nobody before a public text cites it, and one attached is at once', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Already read', date: '2026-11-20', text: 'So it is.' })
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect.poll(async () => (await request.get('/updates/already-read')).status(), SOON).toBe(200)
  await admin.writesAReference({
    title: 'Kept for later',
    publisher: 'Gazette',
    date: '2026',
    url: 'https://gazette.example/later',
    key: 'later-2026',
  })
  await expect(page.getByText('No reader sees it before a public text does.')).toBeVisible()
  await expect(page.getByRole('form', { name: 'Add a reference' }).getByLabel('Publisher')).toHaveValue('')

  // The Enter key attaches, whatever buttons precede the field.
  const references = page.getByRole('form', { name: 'References' })
  for (const [index, key] of ['gao-2021', 'guardian-2017'].entries()) {
    await references.getByLabel('Attach one that exists').fill(key)
    await references.getByLabel('Attach one that exists').press('Enter')
    await expect(references.getByRole('listitem')).toHaveCount(index + 1)
  }
  await expect(references.getByRole('button', { name: 'Attach, live at once' })).toBeVisible()
  await expect(references.getByRole('button', { name: 'Remove, live at once reference 1' })).toBeVisible()
  await expect
    .poll(async () => (await request.get('/updates/already-read')).text(), SOON)
    .toMatch(/GAO-21-322[^]*Mexican senate votes/)
  for (const path of [
    '/updates/already-read',
    '/references',
    '/references.json',
    '/feed.xml',
    '/feed.json',
  ]) {
    expect(await (await request.get(path)).text(), path).not.toMatch(/Kept for later|later-2026/)
  }
})

test('whoever saves a reference second is told of what the first saved, and loses nothing', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await page.goto('/admin/references/new')
  await page.getByLabel('Title of the source').fill('Edited by two')
  await page.getByLabel('Publisher').fill('Gazette')
  await page.getByLabel('Web address').fill('https://gazette.example/two')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('link', { name: 'Edited by two' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit reference')
  const other = await page.context().newPage()
  await other.goto(page.url())
  const save = (of: typeof page) => of.getByRole('button', { name: 'Save, live at once' }).click()

  for (const title of ['Her title', 'Her other title']) {
    await page.getByLabel('Title of the source').fill(title)
    await save(page)
    await expect(page.getByText('Saved and public')).toBeVisible()
    await expect(page.getByText('Not saved yet')).toHaveCount(0)
  }
  await other.getByLabel('Title of the source').fill('His title')
  await save(other)
  await expect(other.locator('#title-error')).toHaveText('Saved meanwhile: “Her other title”.')
  await expect(other.getByLabel('Title of the source')).toHaveValue('His title')
  await save(other)
  await expect(other.getByText('Saved and public')).toBeVisible()
  await page.goto('/admin/references')
  await expect(page.getByRole('link', { name: 'His title' })).toBeVisible()
})

test('an address of the site’s own network is never asked, and the staff is told why', async ({
  admin,
  page,
  site,
}) => {
  await admin.signsIn()
  await page.goto('/admin/references/new')
  await page.getByLabel('Title of the source').fill('A way inside')
  await page.getByLabel('Publisher').fill('Nobody')
  await page.getByLabel('Web address').fill('https://example.org/inside')
  await page.getByLabel('Key to cite it by').fill('inside')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page).toHaveURL(/\/admin\/references$/)

  // Like one that was stored before such addresses were refused.
  await site.query(
    `UPDATE "references" SET url = '${site.url}/healthz', ask_at = now() + interval '1 day' WHERE key = 'inside'`,
  )
  await page.getByRole('link', { name: 'A way inside' }).click()
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('It is checked within a minute')).toBeVisible()
  const answer = () => site.query(`SELECT link_answer FROM "references" WHERE key = 'inside'`)
  await expect.poll(answer, SOON).toEqual([{ link_answer: expect.stringMatching(/private|port/) }])
  await page.reload()
  await expect(page.getByText(/so it was not checked/)).toBeVisible()

  await page.getByRole('button', { name: 'Delete this reference' }).click()
  await expect(page).toHaveURL(/\/admin\/references$/)
  await expect(page.getByRole('link', { name: 'A way inside' })).toHaveCount(0)
})

test('readers of a dead address are led to its archived copy, until somebody says it is fine', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await page.goto('/admin/references')
  await page.getByRole('link', { name: /Smith & Wesson/ }).click()
  await page.getByRole('button', { name: 'Mark as dead' }).click()
  await expect(page.getByText('Readers are led to the archived copy.')).toBeVisible()
  await page.goto('/admin')
  await page.getByRole('link', { name: 'See it' }).click()
  await expect(page.getByRole('link', { name: /Smith & Wesson/ })).toBeVisible()

  for (const [path, words] of [
    ['/references', 'The original no longer answers'],
    ['/es/references', 'El original ya no responde'],
    ['/references.json', 'The original no longer answers'],
  ] as const) {
    await expect.poll(async () => (await request.get(path)).text(), SOON).toContain(words)
  }
  await page.goto('/references')
  const entry = page.locator('#smith-wesson-2025')
  await expect(entry.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/web\.archive\.org/)
  await expect(entry.getByRole('link', { name: /Original address/ })).toHaveAttribute('href', /ballotpedia/)

  await page.goto('/admin/references?link=dead')
  await page.getByRole('link', { name: /Smith & Wesson/ }).click()
  await page.getByRole('button', { name: 'Mark as fine' }).click()
  await expect
    .poll(async () => (await request.get('/references')).text(), SOON)
    .not.toContain('The original no longer answers')
})

test('a source that is there already is pointed out, and added only on purpose', async ({ admin, page }) => {
  await admin.signsIn()
  await page.goto('/admin/references/new')
  await page.getByLabel('Title of the source').fill('The same report')
  await page.getByLabel('Publisher').fill('GAO')
  await page.getByLabel('Web address').fill('http://gao.gov/products/gao-21-322/')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText(/\[@gao-2021\] has this address/).first()).toBeVisible()
  await page.getByLabel('It is another source').check()
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page).toHaveURL(/\/admin\/references$/)
  await expect(page.getByRole('link', { name: 'The same report' })).toBeVisible()
})

test('a source is read from BibTeX into its form, and what cannot be read is said', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await page.goto('/admin/references/new')
  const pasted = page.getByLabel('Paste an address, a DOI, BibTeX or RIS')
  await pasted.fill('gazette, page 4')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(
    page.getByText('This is no address, DOI, BibTeX or RIS that can be read.').first(),
  ).toBeVisible()

  await pasted.fill(
    '@article{r, author = {Rulfo, Juan}, title = {A read source}, journal = {Gazette}, year = 2019, url = {https://read.example/1}}',
  )
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByLabel('Title of the source')).toHaveValue('A read source')
  await expect(page.getByLabel('Authors (optional)')).toHaveValue('Rulfo, Juan')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('link', { name: 'A read source' })).toBeVisible()
})
