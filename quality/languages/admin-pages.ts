import type { Page } from '@playwright/test'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { openAdminPages } from '@/testing/drivers/admin-pages'
import type { Site } from '@/testing/drivers/site'
import { finding, type Finding } from '../check.ts'
import { htmlIn, pageIn } from './page-language.ts'

const NARROW = { width: 320, height: 800 }

/** Forms that take words in a language; those of a broadcast only where the update is published in it. */
const FORMS = (locale: Locale, isSeeded: boolean): [path: string, field: string][] => [
  [`/admin/updates/1?locale=${locale}`, `${locale}-title`],
  [`/admin/updates/1?locale=${locale}`, `${locale}-body`],
  ['/admin/updates/1?view=both', `${locale}-body`],
  ['/admin/petition', `${locale}-title`],
  ['/admin/petition', `${locale}-reasons`],
  ['/admin/petition/words', `${locale}-imprint`],
  ['/admin/petition/words', `${locale}-donate`],
  ['/admin/pictures', `alt-${locale}`],
  ...(isSeeded ? ([['/admin/updates/1/broadcast', `${locale}-subject`]] as [string, string][]) : []),
]

/** Every admin page is in the language of whoever is signed in, which the account of `page` has. */
export async function adminPagesIn(page: Page, site: Site, locale: Locale): Promise<Finding[]> {
  const findings: Finding[] = []
  await openAdminPages(page, site, async (name) => {
    findings.push(...(await pageIn(page, locale, `${locale}: ${name}`)))
  })
  return findings
}

/** The admin area offers a language wherever words are typed; `page` belongs to a signed-in owner. */
export async function adminFormsIn(
  page: Page,
  site: Site,
  locale: Locale,
  isSeeded: boolean,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [path, name] of FORMS(locale, isSeeded)) {
    await page.goto(site.url + path)
    findings.push(await fieldIn(page, locale, name, `${path}: ${name}`), await widthOf(page, path))
  }
  await page.goto(`${site.url}/admin/updates/new`)
  const offered = await page.locator(`option[value=${locale}]`).count()
  findings.push(finding(`/admin/updates/new: ${locale}`, offered > 0 ? [] : ['it is not offered']))
  if (isSeeded) findings.push(...(await previewsIn(page, site, locale)))
  return findings
}

async function fieldIn(page: Page, locale: Locale, name: string, what: string): Promise<Finding> {
  const field = page.locator(`[name="${name}"]`).first()
  if ((await field.count()) === 0) return finding(what, ['there is no such field'])
  const [lang, dir] = [await field.getAttribute('lang'), await field.getAttribute('dir')]
  return finding(what, lang === locale && dir === directionOf(locale) ? [] : [`it is ${lang} ${dir}`])
}

async function previewsIn(page: Page, site: Site, locale: Locale): Promise<Finding[]> {
  const path = `/admin/updates/1/preview?locale=${locale}`
  await page.goto(site.url + path)
  const preview = await page.locator(`[lang=${locale}][dir=${directionOf(locale)}] article`).count()
  await page.goto(`${site.url}/admin/updates/1/broadcast`)
  const mails = await page
    .locator('iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('srcdoc') ?? ''))
  const own = mails.find((html) => html.includes(`<html lang="${locale}"`)) ?? ''
  return [
    finding(path, preview > 0 ? [] : ['it is not in its language']),
    await widthOf(page, path),
    htmlIn(own, locale, `${locale}: mail, broadcast`),
  ]
}

async function widthOf(page: Page, path: string): Promise<Finding> {
  await page.setViewportSize(NARROW)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  return finding(`${path}: fits a phone`, width <= NARROW.width ? [] : [`it is ${width} px wide`])
}
