import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { Admin } from '@/e2e/support/admin'
import { linkIn } from '@/e2e/support/mailbox'
import setUpPostgres from '@/e2e/support/postgres'
import { Signer } from '@/e2e/support/signer'
import { startSite, type Site } from '@/e2e/support/site'
import { findChromium } from '@/scripts/chromium'

const FOLDER = 'screens'
const WIDTHS = [360, 1280]
const SCHEMES = ['light', 'dark'] as const
process.env.NEXT_DIST_DIR ??= '.next-test'
const UPDATE = '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico'
const PUBLIC = [
  '/',
  '/sign',
  '/thanks',
  '/signed',
  '/updates',
  UPDATE,
  '/references',
  '/film',
  '/donate',
  '/privacy',
  '/nowhere',
]
const ADMIN = [
  '/admin',
  '/admin/signatures',
  '/admin/updates',
  '/admin/updates/1',
  '/admin/updates/new',
  '/admin/references',
  '/admin/petition',
  '/admin/admins',
  '/admin/audit',
]

/** Draws every page of a freshly seeded site as pictures: two widths, light and dark, both languages. */
async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
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
  const signer = new Signer(page, site, 'ana@example.org')
  await signer.signs({ name: 'Ana Signer', showName: true })
  await signer.opensTheConfirmation()
  const token = new URL(page.url()).pathname
  await draw(page, 'en', [token], ['confirm'])
  await signer.confirms()
  const counted = await site.mailbox.mailTo(signer.email, 2)
  await draw(page, 'en', [new URL(linkIn(counted, '/signature/')).pathname], ['signature'])
  for (const locale of ['en', 'es']) {
    const prefix = locale === 'en' ? '' : '/es'
    await draw(
      page,
      locale,
      PUBLIC.map((path) => (path === '/' ? prefix || '/' : prefix + path)),
    )
    await page.goto(`${prefix}/`)
    await page.locator('form#sign button').last().click()
    await page.getByRole('alert').first().waitFor()
    await shoot(page, `${locale}-errors`)
  }
  await page.close()
}

async function drawAdminPages(site: Site, browser: Browser): Promise<void> {
  const page = await browser.newPage({ baseURL: site.url })
  const admin = new Admin(page, site, { email: 'owner@example.org', password: 'a long enough passphrase' })
  await draw(page, 'admin', [new URL(site.ownerLink).pathname, '/admin/login'], ['join', 'login'])
  await admin.joins(site.ownerLink)
  await admin.signsIn()
  await draw(page, 'admin', ADMIN)
  await page.close()
}

async function draw(page: Page, name: string, paths: string[], labels = paths): Promise<void> {
  for (const [index, address] of paths.entries()) {
    await page.goto(address)
    const label = (labels[index] ?? '')
      .replace(/^\/(?:es\/?|admin\/?)?/, '')
      .replaceAll('/', '-')
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
