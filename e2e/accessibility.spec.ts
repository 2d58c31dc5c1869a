import { localePath, LOCALES } from '@/lib/i18n/locales'
import { PUBLIC_PAGES } from '@/testing/addresses'
import { accessibilityFaults, WCAG } from '@/testing/drivers/accessibility'
import { expect, test } from './support/test.ts'

const PAGES = [...LOCALES.slice(1).map((locale) => localePath(locale, '/')), ...PUBLIC_PAGES, '/admin/login']

// Only colours differ in dark mode.
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

for (const path of PAGES) {
  test(`${path} has no accessibility fault, in the light or in the dark, and does not scroll sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(path)
    expect(await accessibilityFaults(page, (axe) => axe.withTags(WCAG))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityFaults(page, (axe) => axe.withRules(OF_COLOURS))).toEqual([])
  })
}

test('a form with errors has none either, and its summary has the focus', async ({ page }) => {
  await page.goto('/')
  await page.locator('form#sign').getByRole('button', { name: 'Sign the petition' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'to fix' })).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])
})
