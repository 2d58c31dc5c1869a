import type { Page } from '@playwright/test'
import { languageName } from '@/lib/i18n/language-names'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { addressIn, LISTED_PAGES, PUBLIC_PAGES } from '@/testing/addresses'
import type { Site } from '@/testing/drivers/site'
import { finding, type Finding } from '../check.ts'
import { pageIn, statusIs } from './page-language.ts'

const MISSING = '/nowhere'

/** Every public page in a language, 404 included; listed ones name their addresses in the others. */
export async function publicPagesIn(page: Page, site: Site, locale: Locale): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const path of PUBLIC_PAGES) {
    const address = addressIn(locale, path)
    const opened = await page.goto(site.url + address)
    findings.push(...(await pageIn(page, locale, address)))
    if (path === MISSING) findings.push(statusIs(opened?.status(), 404, `${address}: is not found`))
    if (LISTED_PAGES.includes(path) && !path.startsWith('/updates/'))
      findings.push(await alternatesOf(page, address))
  }
  return findings
}

const OF_THE_CAMPAIGN = ['/', '/donate', '/film', '/sign']

/** Pages with texts of the campaign say which language these are in, where it is not the page's. */
export async function notesIn(page: Page, site: Site, locale: Locale): Promise<Finding[]> {
  const note = translator(locale, 'site')('onlyIn', { language: languageName(DEFAULT_LOCALE, locale) })
  const ofUpdates = translator(locale, 'updates')('onlyIn', {
    language: languageName(DEFAULT_LOCALE, locale),
  })
  const findings: Finding[] = []
  for (const path of [...OF_THE_CAMPAIGN, ...PUBLIC_PAGES.filter((each) => each.startsWith('/updates/'))]) {
    const address = addressIn(locale, path)
    await page.goto(site.url + address)
    const wanted = path.startsWith('/updates/') ? ofUpdates : note
    const noted = await page.getByText(wanted).count()
    const marked = await page.locator(`main [lang=${DEFAULT_LOCALE}][dir=ltr]`).count()
    findings.push(
      finding(`${address}: says which language its texts are in`, [
        ...(noted === 0 ? ['there is no note'] : []),
        ...(marked === 0 ? ['no text is marked'] : []),
      ]),
    )
  }
  return findings
}

async function alternatesOf(page: Page, address: string): Promise<Finding> {
  const named = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))
  const missing = LOCALES.filter((locale) => !named.includes(locale))
  return finding(
    `${address}: names its other languages`,
    missing.map((locale) => `it does not name ${locale}`),
  )
}
