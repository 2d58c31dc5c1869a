import type { Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { expect, test } from './support/test.ts'

const UPDATE = '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico'
const LATER_UPDATE = '/updates/a-bill-would-give-control-of-gun-exports-back-to-state'

/** What stands on each sheet, without spaces. */
async function printed(page: Page, format: string): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format })))
  return text.map(squeezed)
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '')
}

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

test('printed, film and donating spell out where the film is and where to give', async ({ page, site }) => {
  const [campaign] = await site.query('SELECT film_url AS film, donate_url AS donate FROM campaign')
  const { film, donate } = campaign as { film: string; donate: string }
  for (const locale of LOCALES)
    for (const [path, address] of [
      ['/film', film],
      ['/donate', donate],
      ['/', `${site.url}${localePath(locale, '/donate')}`],
    ] as const) {
      await page.goto(localePath(locale, path))
      await expect(page.locator(`.print-only a[href="${address}"]`), path).toBeHidden()
      await page.emulateMedia({ media: 'print' })
      await expect(page.getByText(`${site.url}${localePath(locale, path)}`).last(), path).toBeVisible()
      const link = page.locator(`.print-only a[href="${address}"]`)
      await expect(link, path).toBeVisible()
      expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(
        `<${address}>`,
      )
      await page.emulateMedia({ media: 'screen' })
    }
})

test('printed on A4, letter or legal paper, no last sheet has the imprint alone', async ({ page }) => {
  for (const path of ['/', '/film', '/donate', '/references', UPDATE, LATER_UPDATE].flatMap((each) =>
    LOCALES.map((locale) => localePath(locale, each)),
  )) {
    await page.goto(path)
    const imprint = await page.locator('footer p').first().innerText()
    for (const format of ['A4', 'Letter', 'Legal']) {
      const sheets = await printed(page, format)
      expect(sheets.at(-1), `${path} ${format}`).toContain(squeezed(imprint))
      expect(sheets.at(-1)?.replace(squeezed(imprint), '').length, `${path} ${format}`).toBeGreaterThan(80)
    }
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
