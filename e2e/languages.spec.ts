import { expect, test } from './support/test.ts'

const ENGLISH = '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico'
const SPANISH = '/es/updates/tu-firma-entregada-para-detener-la-venta-descontrolada-de-armas-a-mexico'
const SOON = { timeout: 10_000 }

test('an update stands at an address of each language, and the other language’s address leads to the reader’s', async ({
  page,
  request,
}) => {
  const leadsTo = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  expect(await leadsTo(`/es${ENGLISH}`)).toEqual([308, SPANISH])
  expect(await leadsTo(SPANISH.slice('/es'.length))).toEqual([308, ENGLISH])
  expect(await leadsTo(`/es${ENGLISH}/references.bib`)).toEqual([308, `${SPANISH}/references.bib`])
  await page.goto(ENGLISH)
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(new RegExp(`${SPANISH}$`))
  await page.getByRole('link', { name: 'English' }).click()
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
  await expect.poll(() => locationOf('/es/updates/the-line-moves'), SOON).toBe('/es/updates/la-linea-se-mueve')
  expect(await locationOf('/updates/la-linea-se-mueve')).toBe('/updates/the-line-moves')
})
