import { writeFile } from 'node:fs/promises'
import { chromium, type Browser } from '@playwright/test'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import setUpPostgres from '@/testing/database/postgres'
import { Admin } from '@/testing/drivers/admin'
import { startSite, type Site } from '@/testing/drivers/site'
import setUpBuild from '@/testing/setup/build'
import { findChromium } from '@/tools/chromium'
import type { Finding } from '../check.ts'
import { adminFormsIn } from './admin-forms.ts'
import { errorPagesIn } from './error-pages.ts'
import { machineFilesIn } from './machine-files.ts'
import { notesIn, publicPagesIn } from './public-pages.ts'
import { signingIn } from './signing.ts'

/** Run in a copy of the project that speaks the two languages named: one that its seed speaks too, one that it does not. */
async function main(file: string, seeded: Locale, unseeded: Locale): Promise<void> {
  await setUpBuild()
  const stopPostgres = await setUpPostgres()
  const [site, browser] = [
    await startSite(),
    await chromium.launch({ executablePath: await findChromium(), chromiumSandbox: false }),
  ]
  try {
    const session = await ownerSession(site, browser)
    const findings = [
      ...(await visit(site, browser, seeded, session, true)),
      ...(await visit(site, browser, unseeded, session, false)),
    ]
    await writeFile(file, JSON.stringify(findings))
  } finally {
    await browser.close()
    await site.stop()
    await stopPostgres()
  }
}

type Session = Awaited<ReturnType<typeof ownerSession>>

async function ownerSession(site: Site, browser: Browser) {
  const context = await browser.newContext({ baseURL: site.url })
  const account = { email: 'owner@example.org', password: 'a long enough passphrase' }
  const admin = new Admin(await context.newPage(), site, account)
  await admin.joins(site.ownerLink)
  await admin.signsInByPassword()
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

async function visit(
  site: Site,
  browser: Browser,
  locale: Locale,
  session: Session,
  isSeeded: boolean,
): Promise<Finding[]> {
  const visitor = await browser.newPage()
  const context = await browser.newContext({ locale })
  await context.addCookies(session)
  const cookie = session.map(({ name, value }) => `${name}=${value}`).join('; ')
  return [
    ...(await signingIn(visitor, site, locale)),
    ...(await publicPagesIn(visitor, site, locale)),
    ...(isSeeded ? [] : await notesIn(visitor, site, locale)),
    ...(await machineFilesIn(site, locale)),
    ...(await adminFormsIn(await context.newPage(), site, locale, isSeeded)),
    ...(await errorPagesIn(site, locale, cookie)),
  ]
}

const [file = '', seeded, unseeded] = process.argv.slice(2)
if (!isLocale(seeded) || !isLocale(unseeded)) throw new Error('The site does not speak these languages')
await main(file, seeded, unseeded)
process.exit(0)
