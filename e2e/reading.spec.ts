import { localePath, LOCALES } from '@/lib/i18n/locales'
import { addressIn } from '@/testing/addresses'
import { expect, test } from './support/test.ts'

const FIRST_UPDATE = '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico'

const PETITION = {
  '/': {
    title: 'Stop Licensing Gun Sales',
    target: 'U.S. Department of State',
    goal: /of [\d,]+ signatures/,
  },
  '/es': { title: 'No más licencias', target: 'Departamento de Estado', goal: /de [\d,]+ firmas/ },
}

for (const [path, words] of Object.entries(PETITION)) {
  test(`the petition stands at ${path} with its demand, count, goal and history`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', path === '/es' ? 'es' : 'en')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.title)
    await expect(page.getByRole('main')).toContainText(words.target)
    await expect(page.getByRole('progressbar')).toHaveAttribute('max', /^\d+$/)
    await expect(page.getByRole('main')).toContainText(words.goal)
    await expect(page.getByText(/6,000/).filter({ hasText: '2017' }).first()).toBeVisible()
    await expect(page.locator('a[href^="https://www.change.org/p/statedept"]').first()).toBeVisible()
    for (const choice of ['consent', 'showName', 'wantsUpdates']) {
      await expect(page.locator(`form#sign [name=${choice}]`)).not.toBeChecked()
    }
  })
}

test('on a small phone the first screen holds the demand, the count and a button into the form', async ({
  page,
}) => {
  // 360 by 640 without the browser's own bars.
  const height = 560
  await page.setViewportSize({ width: 360, height })
  for (const path of LOCALES.map((locale) => localePath(locale, '/'))) {
    await page.goto(path)
    // Where the first button is cut off, the bar stands for it.
    const top = await page.waitForFunction((bottom) => {
      const buttons = [...document.querySelectorAll('#sign-first, sign-bar a')]
      const boxes = buttons.map((button) => button.getBoundingClientRect())
      return boxes.find((box) => box.height > 0 && box.bottom <= bottom)?.top
    }, height)
    const buttonTop = Number(await top.jsonValue())
    for (const told of ['h1', 'main h1 + p', '[data-count]']) {
      const box = await page.locator(told).first().boundingBox()
      expect((box?.y ?? height) + (box?.height ?? 0), `${path} ${told}`).toBeLessThanOrEqual(buttonTop)
    }
  }
})

test('along a phone’s page a bar leads to the form, and gives way to it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 560 })
  await page.goto('/')
  const bar = page.locator('sign-bar a')
  await expect(bar).toBeHidden()
  await page.locator('#references').scrollIntoViewIfNeeded()
  await expect(bar).toBeVisible()
  await bar.click()
  await expect(page.locator('form#sign')).toBeInViewport()
  await expect(bar).toBeHidden()
})

test('questions open by themselves, and a story stands above the reasons, in each language', async ({
  page,
}) => {
  for (const locale of LOCALES) {
    await page.goto(localePath(locale, '/'))
    await expect(page.locator('#story')).toContainText('Araceli Rodríguez')
    await page.locator('#story a').click()
    await expect(page).toHaveURL(/\/updates\//)
    await page.goto(localePath(locale, '/'))
    const question = page.locator('#questions details').nth(3)
    await expect(question.locator('p')).toBeHidden()
    await question.locator('summary').click()
    await expect(question.locator('p')).toContainText('2020')
  }
})

test('a page leads to itself in the other language', async ({ page }) => {
  await page.goto('/updates')
  await page.getByRole('link', { name: 'Español', exact: true }).click()
  await expect(page).toHaveURL(/\/es\/updates$/)
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/[^s]\/updates$/)
})

test('English has one address: /en leads to /', async ({ request }) => {
  const response = await request.get('/en/updates', { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers().location).toBe('/updates')
})

test('an update has a byline, a date and references that link both ways', async ({ page }) => {
  await page.goto('/updates')
  await page
    .getByRole('link', { name: 'Your signature delivered to stop uncontrolled gun sales to Mexico' })
    .click()
  await expect(page).toHaveURL(new RegExp(`${FIRST_UPDATE}$`))
  await expect(page.getByText('Stop US Arms to Mexico project, December 2017')).toBeVisible()

  await page.getByRole('link', { name: 'Reference 1', exact: true }).click()
  await expect(page).toHaveURL(/#ref-1$/)
  const first = page.locator('#ref-1')
  await expect(first.getByRole('link').first()).toHaveAttribute(
    'href',
    /theguardian\.com\/world\/2017\/dec\/15/,
  )
  await expect(first).toContainText('The Guardian, December 15, 2017')
  await expect(page.locator('#ref-2').getByRole('link').first()).toHaveAttribute('href', /afsc\.org/)
  await expect(page.locator('#ref-3').getByRole('link').first()).toHaveAttribute('href', /columbia\.edu/)
  await expect(page.locator('#ref-4')).toHaveCount(0)

  await first.getByRole('link', { name: 'Back to the text from reference 1' }).click()
  await expect(page).toHaveURL(/#cite-1$/)
  await expect(page.locator('#cite-1')).toBeInViewport()
})

for (const [path, cited, back] of [
  ['/', 'Reference 1', /^Back to/],
  ['/es', 'Referencia 1', /^Volver a/],
] as const) {
  test(`the petition at ${path} and its references link both ways`, async ({ page }) => {
    await page.goto(path)
    await page.getByRole('link', { name: cited, exact: true }).first().click()
    await expect(page).toHaveURL(/#ref-1$/)
    const first = page.locator('#ref-1')
    await expect(first).toBeInViewport()
    await expect(first.getByRole('link').first()).toHaveAttribute('href', /^https:/)
    await first.getByRole('link', { name: back }).first().click()
    await expect(page).toHaveURL(/#cite-1$/)
    await expect(page.locator('#cite-1')).toBeInViewport()
  })
}

test('the list of references says where each is cited', async ({ page }) => {
  await page.goto('/references')
  const guardian = page.getByRole('listitem').filter({ hasText: 'Mexican senate votes to keep troops' })
  await guardian.getByRole('link', { name: /Your signature delivered/ }).click()
  await expect(page).toHaveURL(new RegExp(FIRST_UPDATE))
})

for (const path of ['/nowhere', '/es/updates/nothing', '/updates/nothing', '/foo.txt']) {
  test(`${path} does not exist and says so`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    expect(response?.headers()['cache-control']).toContain('no-store')
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/es') ? 'es' : 'en')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('the feeds, the sitemap and the petition as JSON say what the pages say', async ({ request, site }) => {
  const atom = await (await request.get('/feed.xml')).text()
  expect(atom).toContain(`${site.url}${FIRST_UPDATE}`)
  const spanish = await (await request.get('/es/feed.json')).json()
  expect(spanish.version).toBe('https://jsonfeed.org/version/1.1')
  expect(spanish.items.length).toBeGreaterThanOrEqual(2)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap).toContain(`<loc>${site.url}${addressIn('es', FIRST_UPDATE)}</loc>`)

  const petition = await request.get('/petition.json')
  expect(petition.headers()['access-control-allow-origin']).toBe('*')
  expect(await petition.json()).toMatchObject({
    target: 'U.S. Department of State',
    goal: expect.any(Number),
    deliveries: expect.arrayContaining([expect.objectContaining({ date: '2017-12', count: 6000 })]),
  })
})

test('the process says whether it lives and whether it can serve', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
})
