import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { localePath, LOCALES, pathWithoutLocale, type Locale } from '@/lib/i18n/locales'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { addressIn, ADMIN_PAGES, PUBLIC_PAGES } from '@/testing/addresses'
import setUpPostgres from '@/testing/database/postgres'
import { linkIn } from '@/testing/doubles/mailbox'
import { Admin } from '@/testing/drivers/admin'
import { Signer } from '@/testing/drivers/signer'
import { startSite, type Site } from '@/testing/drivers/site'
import setUpBuild from '@/testing/setup/build'
import { findChromium } from '@/tools/chromium'

const FOLDER = 'screens'
const WIDTHS = [360, 1280]
const SCHEMES = ['light', 'dark'] as const

/** Two widths, light and dark, each language, of a freshly seeded site. */
async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  await setUpBuild()
  const stopPostgres = await setUpPostgres()
  const [site, browser] = [
    await startSite(),
    await chromium.launch({ executablePath: await findChromium(), chromiumSandbox: false }),
  ]
  try {
    await drawPublicPages(site, browser)
    await drawAdminPages(site, browser)
  } finally {
    await browser.close()
    await site.stop()
    await stopPostgres()
  }
  console.log(`The pictures are in ${FOLDER}/`)
}

async function drawPublicPages(site: Site, browser: Browser): Promise<void> {
  const page = await browser.newPage({ baseURL: site.url })
  for (const locale of LOCALES) {
    await drawSigning(page, site, locale)
    await draw(
      page,
      locale,
      PUBLIC_PAGES.map((address) => addressIn(locale, address)),
    )
    await drawErrors(page, locale, '/', `${locale}-errors`)
  }
  await page.close()
  const withoutScripts = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false })
  for (const locale of LOCALES) await drawErrors(withoutScripts, locale, '/sign', `${locale}-sign-errors`)
  await withoutScripts.close()
}

// Pages of a token, which have no fixed address.
async function drawSigning(page: Page, site: Site, locale: Locale): Promise<void> {
  const signer = new Signer(page, site, `${locale}@example.org`)
  await signer.signs({ name: 'Ana Signer', showName: true, wantsUpdates: true }, locale)
  await signer.opensTheConfirmation()
  await draw(page, locale, [new URL(page.url()).pathname], ['confirm'])
  await signer.confirms(locale)
  const counted = await site.mailbox.mailTo(signer.email, 2)
  const own = linkIn(counted, localePath(locale, '/signature/'))
  await draw(page, locale, [new URL(own).pathname], ['signature'])
  await drawUnsubscribing(page, site, locale)
}

async function drawUnsubscribing(page: Page, site: Site, locale: Locale): Promise<void> {
  const [row] = await site.query(`SELECT id FROM signatures ORDER BY id DESC LIMIT 1`)
  const address = localePath(locale, `/unsubscribe/${unsubscribeToken((row as { id: string }).id)}`)
  await draw(page, locale, [address], ['unsubscribe'])
  await page.locator('form button').first().click()
  await draw(page, locale, [address], ['unsubscribed'])
}

async function drawErrors(page: Page, locale: Locale, address: string, name: string): Promise<void> {
  await page.goto(localePath(locale, address))
  await page.locator('form#sign button').last().click()
  await page.getByRole('alert').first().waitFor()
  await shoot(page, name)
}

async function drawAdminPages(site: Site, browser: Browser): Promise<void> {
  const page = await browser.newPage({ baseURL: site.url })
  const admin = new Admin(page, site, { email: 'owner@example.org', password: 'a long enough passphrase' })
  await draw(page, 'admin', [new URL(site.ownerLink).pathname, '/admin/login'], ['join', 'login'])
  await admin.joins(site.ownerLink)
  await admin.signsIn()
  await draw(page, 'admin', ADMIN_PAGES)
  await page.goto('/admin/signatures')
  const signature = await page.locator('a[href^="/admin/signatures/"]').first().getAttribute('href')
  if (signature) await draw(page, 'admin', [signature], ['signature'])
  await page.close()
}

async function draw(page: Page, name: string, paths: string[], labels = paths): Promise<void> {
  for (const [index, address] of paths.entries()) {
    await page.goto(address)
    const label = pathWithoutLocale(labels[index] ?? '')
      .replace(/^\/(?:admin\/?)?/, '')
      .replaceAll(/[/?=]/g, '-')
      .slice(0, 30)
    await shoot(page, [name, label || 'home'].join('-'))
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      await page.screenshot({
        path: path.join(FOLDER, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      })
    }
  }
}

await main()
process.exit(0)
