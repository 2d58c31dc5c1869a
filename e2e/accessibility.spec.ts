import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './support/test.ts'

const PAGES = [
  '/',
  '/es',
  '/sign',
  '/thanks',
  '/signed',
  '/updates',
  '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico',
  '/archive',
  '/archive/2017',
  '/withdrawn',
  '/preview/x',
  '/unsubscribe/x',
  '/references',
  '/film',
  '/donate',
  '/privacy',
  '/nowhere',
  '/admin/login',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no public page has an accessibility fault or scrolls sideways (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 360, height: 800 })
    for (const path of PAGES) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
    }
  })
}

test('a form with errors has none either, and its summary has the focus', async ({ page }) => {
  await page.goto('/')
  await page.locator('form#sign').getByRole('button', { name: 'Sign the petition' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'to fix' })).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
