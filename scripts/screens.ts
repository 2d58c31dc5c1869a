import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { visitAdminPages } from '@/testing/drivers/admin-pages'
import { visitPublicPages } from '@/testing/drivers/public-pages'
import { withOwnSite, type OwnSite } from '@/testing/setup/own-site'

const FOLDER = 'screens'
const WIDTHS = [360, 1280]
const SCHEMES = ['light', 'dark'] as const

/** Every page of a freshly seeded site: two widths, light and dark, each language. */
async function drawPages({ site, browser }: OwnSite): Promise<void> {
  const visitor = await browser.newPage()
  await visitPublicPages(visitor, site, (name, locale) => shoot(visitor, `${locale} ${name}`))
  const owner = await browser.newPage()
  await visitAdminPages(owner, site, (name) => shoot(owner, name))
}

async function shoot(page: Page, name: string): Promise<void> {
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')
  const file = words.trim().replaceAll(' ', '-').slice(0, 60)
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      await page.screenshot({
        path: path.join(FOLDER, `${file}-${width}-${colorScheme}.png`),
        fullPage: true,
      })
    }
  }
}

await mkdir(FOLDER, { recursive: true })
await withOwnSite(drawPages)
console.log(`The pictures are in ${FOLDER}/`)
process.exit(0)
