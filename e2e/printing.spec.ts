import { expect, test } from './support/test.ts'

test('printed, the petition is its words alone, and its references spell their addresses out', async ({
  page,
}) => {
  await page.goto('/')
  await page.emulateMedia({ media: 'print' })
  for (const shown of [page.getByRole('heading', { level: 1 }), page.locator('#ref-1')]) {
    await expect(shown).toBeVisible()
  }
  for (const hidden of ['form#sign', '#film', '#share', 'nav', 'a.btn', 'header [hreflang]', 'iframe']) {
    for (const element of await page.locator(hidden).all()) await expect(element, hidden).toBeHidden()
  }
  const spelled = await page
    .locator('#ref-1 a[href^="http"]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content] as const),
    )
  expect(spelled.length).toBeGreaterThan(0)
  for (const [href, content] of spelled) expect(content).toContain(`<${href}>`)
  await expect(page.locator('#ref-1 a[href^="#"]').first()).toBeHidden()
})

test('printed, film, donating and references say where they are from, and no sheet has the imprint alone', async ({
  page,
  site,
}) => {
  for (const path of ['/film', '/es/donate', '/references']) {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText(`${site.url}${path}`), path).toBeVisible()
    const footer = page.locator('footer')
    expect(await footer.evaluate((element) => getComputedStyle(element).breakBefore), path).toMatch(/^avoid/)
  }
})

test('printed, an update keeps its words, spells out where its sources are, and says where it is from', async ({
  page,
  site,
}) => {
  const path = '/es/updates/tu-firma-entregada-para-detener-la-venta-descontrolada-de-armas-a-mexico'
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  for (const shown of ['h1', '#ref-1', '#ref-2', 'footer p'])
    await expect(page.locator(shown).first()).toBeVisible()
  for (const hidden of ['nav', 'a.btn', 'aside', 'form', 'input', 'button', 'header [hreflang]']) {
    for (const element of await page.locator(hidden).all()) await expect(element, hidden).toBeHidden()
  }
  await expect(page.getByText(`Impreso de ${site.url}${path}`)).toBeVisible()
  const source = page.locator('#ref-1 a[href^="http"]').first()
  expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
    `<${await source.getAttribute('href')}>`,
  )
})
