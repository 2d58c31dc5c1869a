import { readFile } from 'node:fs/promises'
import { accessibilityFaults, WCAG } from '@/testing/drivers/accessibility'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const DAYS = '/admin/arrivals?from=2020-03-01&to=2020-03-31'

// Days before the site, so that nothing else is counted on them.
function countLongAgo(site: Site): Promise<unknown> {
  return site.query(
    `INSERT INTO funnel_days (day, step, channel, locale, count) VALUES
      ('2020-03-02', 'viewed', 'handout', 'es', 400), ('2020-03-02', 'signed', 'handout', 'es', 100),
      ('2020-03-04', 'confirmed', 'handout', 'es', 83), ('2020-03-04', 'wrote', 'handout', 'es', 3),
      ('2020-03-04', 'viewed', 'direct', 'en', 1200), ('2020-03-04', 'signed', 'direct', 'en', 7)
     ON CONFLICT DO NOTHING`,
  )
}

test('the staff see step by step, by way, language and day where signatures come from', async ({
  admin,
  page,
  site,
}) => {
  await countLongAgo(site)
  await admin.signsIn()
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Where they come from' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where signatures come from')
  const days = page.getByRole('search', { name: 'Choose days, language and way' })
  await days.getByLabel('From').fill('2020-03-01')
  await days.getByLabel('Until').fill('2020-03-31')
  await days.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('March 1, 2020 to March 31, 2020')).toBeVisible()

  const rowOf = (table: string, name: string) =>
    page.getByRole('table', { name: table }).getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(rowOf('How many took each step', 'Opened the petition')).toContainText('1,600')
  await expect(rowOf('How many took each step', 'Signed')).toContainText('6.7% of: Opened the petition')
  await expect(rowOf('How many took each step', 'Opened the letter')).toContainText('a few')
  const handout = rowOf('Every step by the way people came', 'Hand-out')
  for (const told of ['400', '100 (25%)', '83 (83%)', 'a few (under 12%)'])
    await expect(handout).toContainText(told)
  await expect(rowOf('Every step by the way people came', 'Directly')).toContainText('a few (under 0.83%)')
  await expect(rowOf('Every step by language', 'Spanish')).toContainText('400')
  await expect(page.getByRole('img', { name: 'The petition opened' })).toBeVisible()
  await page.getByText('As a table').click()
  await expect(rowOf('Every step over time', 'Mar 2, 2020')).toContainText('400')
  await expect(rowOf('Every step over time', 'Mar 3, 2020')).toContainText('0')

  await days.getByLabel('Language').selectOption('Spanish')
  await days.getByLabel('Way').selectOption('Hand-out')
  await days.getByRole('button', { name: 'Filter' }).click()
  await expect(rowOf('How many took each step', 'Opened the petition')).toContainText('400')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('funnel-2020-03-01-2020-03-31.csv')
  expect((await readFile(await download.path(), 'utf8')).split('\r\n')).toEqual([
    'day,channel,language,viewed,read,signed,confirmed,shared,forwarded,donated,wrote',
    '2020-03-02,handout,es,400,0,100,0,0,0,0,0',
    '2020-03-04,handout,es,0,0,0,83,0,0,0,<10',
    '',
  ])
})

test('on a phone without a script it is whole, in Spanish too, and has no accessibility fault', async ({
  admin,
  browser,
  page,
  site,
}) => {
  await countLongAgo(site)
  await admin.signsIn()
  await page.setViewportSize({ width: 360, height: 740 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(DAYS)
    expect(await accessibilityFaults(page, (axe) => axe.withTags(WCAG))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
  const plain = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const still = await plain.newPage()
  await still.goto(DAYS)
  await still.getByLabel('Language', { exact: true }).selectOption('Spanish')
  await still.getByRole('button', { name: 'Filter' }).click()
  await expect(still).toHaveURL(/language=es/)
  await expect(still.getByRole('table', { name: 'How many took each step' })).toContainText('400')
  await still.goto('/admin/arrivals?from=2001-01-01&to=2001-01-31')
  await expect(still.getByText('Nothing was counted on these days that fits.')).toBeVisible()
  await plain.close()
})

test('an editor sees the totals too, and a stranger neither them nor the file', async ({
  admin,
  browser,
  site,
}) => {
  await admin.signsIn()
  const editor = await admin.welcomes('arrivals-editor', browser)
  await editor.page.goto('/admin/arrivals')
  await expect(editor.page.getByRole('heading', { level: 1 })).toHaveText('Where signatures come from')
  const stranger = await browser.newContext({ baseURL: site.url })
  for (const path of ['/admin/arrivals', '/admin/arrivals/export']) {
    const answer = await stranger.request.get(path, { maxRedirects: 0 })
    expect([303, 307], path).toContain(answer.status())
    expect(answer.headers().location, path).toContain('/admin/login')
  }
  await Promise.all([stranger.close(), editor.page.context().close()])
})
