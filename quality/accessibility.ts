import type { Page } from '@playwright/test'
import { localePath } from '@/lib/i18n/locales'
import { accessibilityFaults, BEST_PRACTICE, WCAG } from '@/testing/drivers/accessibility'
import { visitAdminPages } from '@/testing/drivers/admin-pages'
import { visitPublicPages } from '@/testing/drivers/public-pages'
import { withOwnSite } from '@/testing/setup/own-site'
import { finding, type Check, type Finding } from './check.ts'

const WIDTHS = [320, 1280]
const SCHEMES = ['light', 'dark'] as const

/** axe on every page there is: WCAG 2.2 AA and best practice, narrow and wide, in the light and in the dark. */
export const accessibility: Check = {
  name: 'accessibility',
  run: () =>
    withOwnSite(async ({ site, browser }) => {
      const findings: Finding[] = []
      const visitor = await (await browser.newContext()).newPage()
      await visitPublicPages(visitor, site, async (name, locale) => {
        findings.push(await scanned(visitor, localePath(locale, name)))
      })
      const owner = await (await browser.newContext()).newPage()
      await visitAdminPages(owner, site, async (name) => {
        findings.push(await scanned(owner, name))
      })
      return findings
    }),
}

async function scanned(page: Page, name: string): Promise<Finding> {
  const faults: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      const found = await accessibilityFaults(page, (axe) =>
        axe.setLegacyMode().withTags([...WCAG, BEST_PRACTICE]),
      )
      faults.push(...found.map(([rule, element]) => `${rule} at ${width}, ${colorScheme}: ${element}`))
    }
  }
  return finding(`${name}: ${WIDTHS.length * SCHEMES.length} scans, ${faults.length} violations`, faults)
}
