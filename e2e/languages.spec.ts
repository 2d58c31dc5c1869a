import type { Browser } from '@playwright/test'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const ENGLISH = '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico'
const SPANISH = '/es/updates/tu-firma-entregada-para-detener-la-venta-descontrolada-de-armas-a-mexico'
const OFFER = 'Esta página también está en español'
const SOON = { timeout: 10_000 }

async function phoneThatSpeaks(browser: Browser, site: Site, locale: string) {
  return browser.newPage({ baseURL: site.url, locale, viewport: { width: 360, height: 740 } })
}

test('an update stands at an address of each language, and the other language’s address leads to the reader’s', async ({
  page,
  request,
}) => {
  const leadsTo = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.headers()['cache-control'], path).toBeTruthy()
    return [answer.status(), answer.headers().location]
  }
  expect(await leadsTo(`/es${ENGLISH}`)).toEqual([308, SPANISH])
  expect(await leadsTo(SPANISH.slice('/es'.length))).toEqual([308, ENGLISH])
  expect(await leadsTo(`/es${ENGLISH}/references.bib`)).toEqual([308, `${SPANISH}/references.bib`])
  await page.goto(ENGLISH)
  await page.getByRole('link', { name: 'Español', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${SPANISH}$`))
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${ENGLISH}$`))
  expect(await (await request.get('/es/feed.json')).text()).toContain(SPANISH)
  expect(await (await request.get('/es/updates')).text()).toContain(`href="${SPANISH}"`)
})

test('an admin gives an update a Spanish address, made from its Spanish title', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'The line moves', date: '2026-11-22', text: 'News.' })
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(page.getByText('Saved and public').first()).toBeVisible()
  const editor = page.url()
  await page.goto('/admin/updates')
  await expect(page.getByRole('row', { name: 'The line moves' })).toContainText('Not in Spanish yet')
  const listed = async () => (await request.get('/es/updates')).text()
  await expect.poll(listed, SOON).toMatch(/The line moves<\/a>.{0,80}\(en inglés\)/)
  await page.goto(editor)
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'Español' }).click()
  const address = page.getByLabel('Address', { exact: true })
  await expect(address).toHaveValue('')
  await page.getByLabel('Title', { exact: true }).fill('La línea se mueve')
  await page.getByLabel('Byline', { exact: true }).fill('La campaña')
  await page.getByLabel('Summary', { exact: true }).fill('En breve.')
  await page.getByLabel('Text', { exact: true }).fill('Noticias.')
  await page.getByRole('button', { name: 'Publish in Spanish' }).click()
  await expect(address).toHaveValue('la-linea-se-mueve')
  const locationOf = async (path: string) => (await request.get(path, { maxRedirects: 0 })).headers().location
  await expect
    .poll(() => locationOf('/es/updates/the-line-moves'), SOON)
    .toBe('/es/updates/la-linea-se-mueve')
  expect(await locationOf('/updates/la-linea-se-mueve')).toBe('/updates/the-line-moves')
})

test('a browser that prefers another language is told so in one line, until that is closed', async ({
  browser,
  site,
}) => {
  const page = await phoneThatSpeaks(browser, site, 'es-MX')
  await page.goto('/film')
  const offer = page.getByRole('banner').getByRole('paragraph').filter({ hasText: OFFER })
  await expect(offer).toHaveAttribute('lang', 'es')
  await offer.getByRole('link').click()
  await expect(page).toHaveURL(/\/es\/film$/)
  await expect(page.getByText('This page is also in English')).toHaveCount(0)
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/[^s]\/film$/)
  await expect(offer).toHaveCount(0)
  await page.close()

  const another = await phoneThatSpeaks(browser, site, 'es')
  await another.goto('/donate')
  await another.getByRole('button', { name: 'Cerrar' }).click()
  await expect(another.getByText(OFFER)).toHaveCount(0)
  await another.goto('/')
  await expect(another.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(another.getByText(OFFER)).toHaveCount(0)
  await another.close()
})

test('no other language is offered where the page speaks the preferred one, or is in one language alone', async ({
  browser,
  site,
}) => {
  const page = await phoneThatSpeaks(browser, site, 'en-GB')
  for (const path of ['/', '/es/missing', '/es/thanks', '/admin/login']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.language-offer'), path).toHaveCount(0)
  }
  await page.close()
})

for (const path of ['/', '/film', '/updates'])
  test(`the line about another language moves nothing on ${path}`, async ({ browser, site }) => {
    const page = await phoneThatSpeaks(browser, site, 'es-MX')
    await page.addInitScript(() => {
      const seen = Object.assign(window, { moved: 0 })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    let release = () => {}
    const late = new Promise<void>((resolve) => (release = resolve))
    await page.route(/site\.js/, async (route) => {
      await late
      await route.continue()
    })
    const drawn = () =>
      page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
    await page.goto(path, { waitUntil: 'commit' })
    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    await drawn()
    const top = () => title.evaluate((element) => element.getBoundingClientRect().top)
    const before = await top()
    release()
    await expect(page.getByText(OFFER)).toBeVisible()
    await drawn()
    expect(await top()).toBe(before)
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThanOrEqual(
      0.02,
    )
    await page.close()
  })

test('without scripts no language is offered, and the link to it is there', async ({ browser, site }) => {
  const plain = await browser.newPage({ baseURL: site.url, locale: 'es-MX', javaScriptEnabled: false })
  await plain.goto('/')
  await expect(plain.getByText(OFFER)).toHaveCount(0)
  await plain.getByRole('link', { name: 'Español', exact: true }).click()
  await expect(plain).toHaveURL(/\/es$/)
  await plain.close()
})
