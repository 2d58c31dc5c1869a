import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

const bar = (page: Page) => page.getByRole('region', { name: 'State and publishing' })
const gaps = (page: Page) => page.getByRole('list', { name: 'What is missing' })

test('what a language lacks is said in words that lead to its field, and both are published in one choice', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Both at once', date: '2026-11-20', text: 'In English.' })
  await gaps(page).getByRole('link', { name: 'Nothing is written in Spanish' }).click()
  await expect(page).toHaveURL(/locale=es#es-title$/)
  await page.getByLabel('Title', { exact: true }).fill('Ambas a la vez')
  await page.getByLabel('Byline').fill('El equipo')
  await page.getByLabel('Text', { exact: true }).fill('En español.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(gaps(page).getByRole('link')).toHaveText(['Spanish has no summary'], SOON)

  await page
    .getByRole('link', { name: /^English/ })
    .first()
    .click()
  await page.getByText('Languages and time').click()
  await page.getByLabel('Languages', { exact: true }).selectOption('Both languages')
  await bar(page).getByRole('button', { name: 'Publish both languages' }).click()
  const mistakes = page.getByRole('alert', { name: 'Saved, but not published yet' })
  await expect(mistakes.getByRole('link', { name: 'Summary (Spanish)' })).toBeVisible(SOON)
  expect((await request.get('/updates/both-at-once')).status()).toBe(404)
  await mistakes.getByRole('link', { name: 'Summary (Spanish)' }).click()
  await expect(page).toHaveURL(/locale=es#es-summary$/)
  await page.getByLabel('Summary').fill('Lo que pasó.')
  await page.getByText('Languages and time').click()
  await page.getByLabel('Languages', { exact: true }).selectOption('Both languages')
  await bar(page).getByRole('button', { name: 'Publish both languages' }).click()
  await expect(bar(page)).toContainText('Saved and public', SOON)
  await expect.poll(async () => (await request.get('/updates/both-at-once')).status(), SOON).toBe(200)
  await expect.poll(async () => (await request.get('/es/updates/ambas-a-la-vez')).status(), SOON).toBe(200)
  await expect(bar(page).getByRole('link', { name: 'View it' })).toHaveAttribute(
    'href',
    /\/es\/updates\/ambas-a-la-vez$/,
  )
  await expect(bar(page).getByRole('link', { name: /is missing/ })).toHaveCount(0)
})

test('one language alone says what is left to do, and its link is copied', async ({ admin, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'English alone', date: '2026-11-20', text: 'In English.' })
  await bar(page).getByRole('button', { name: 'Publish in English' }).click()
  await expect(bar(page).getByRole('link', { name: 'Mail it' })).toBeVisible(SOON)
  await expect(bar(page).getByRole('link', { name: 'Spanish is missing' })).toBeVisible()
  await bar(page).getByRole('button', { name: 'Copy its link' }).click()
  await expect(bar(page).getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/updates\/english-alone$/)
})

const MOST_COVERED = 96

test('on a small screen the bar stays, and covers neither the field in focus nor what is typed', async ({
  admin,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'On a phone', date: '2026-11-20', text: 'Line.\n\n'.repeat(60) })
  await bar(page).getByRole('button', { name: 'Publish in English' }).click()
  await expect(bar(page).getByRole('link', { name: 'View it' })).toBeVisible(SOON)
  const text = page.getByLabel('Text', { exact: true })
  await text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Typed at the top. ')
  const covered = await page.evaluate(() => {
    const fixed = document.querySelector('.editor-bar-fixed')?.getBoundingClientRect()
    const { bottom = 0, height = 0 } = fixed ?? {}
    return { bottom, height, top: document.querySelector('#en-body')?.getBoundingClientRect().top ?? 0 }
  })
  expect(covered.height).toBeGreaterThan(0)
  expect(covered.bottom).toBeLessThanOrEqual(MOST_COVERED)
  expect(covered.top).toBeGreaterThanOrEqual(covered.bottom - 1)
  await page.getByLabel('Byline').focus()
  await page.keyboard.press('Shift+Tab')
  const [field, above] = await Promise.all([
    page.locator(':focus').boundingBox(),
    page.locator('.editor-bar-fixed').boundingBox(),
  ])
  expect(field?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('side by side either editor publishes or schedules both, and one choice calls both off', async ({
  admin,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Scheduled in both', date: '2026-11-20', text: 'In English.' })
  await page.goto(`${page.url().replace(/\?.*/, '')}?view=both`)
  const spanish = page.getByRole('region', { name: 'Español' })
  await spanish.getByRole('button', { name: 'Start from the English' }).click()
  await expect(page.getByText('Filled from the other language')).toBeVisible(SOON)
  await expect(spanish.getByLabel('Text', { exact: true })).toHaveValue('In English.')
  await spanish.getByText('Languages and time').click()
  await spanish.getByLabel('Languages', { exact: true }).selectOption('Both languages')
  await spanish.getByLabel('When', { exact: true }).selectOption('At a time')
  await spanish.getByLabel('Day').fill(`${new Date().getUTCFullYear() + 1}-07-01`)
  await spanish.getByLabel('Time', { exact: true }).fill('09:00')
  await spanish.getByRole('button', { name: 'Schedule both languages' }).click()
  await expect(page.getByText('Publishes itself on')).toHaveCount(2, SOON)
  await spanish.getByRole('button', { name: 'Call off both languages' }).click()
  await expect(page.getByText('Publishes itself on')).toHaveCount(0, SOON)
  await expect(spanish.getByText('Called off in both languages.')).toBeVisible(SOON)
})

test('without JavaScript the choice is a plain form', async ({ admin, browser, page, request, site }) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Plainly published', date: '2026-11-20', text: 'In English.' })
  const storageState = await page.context().storageState()
  const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState })
  const other = await plain.newPage()
  await other.goto(page.url())
  await other.getByText('Languages and time').click()
  await expect(other.getByLabel('Day')).toBeHidden()
  await other.getByLabel('When', { exact: true }).selectOption('At a time')
  await other.getByLabel('Day').fill('2020-01-01')
  await other.getByLabel('Time', { exact: true }).fill('09:00')
  await other.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(other.getByRole('link', { name: /^Day: This is over/ })).toBeVisible()
  await other.getByText('Languages and time').click()
  await other.getByLabel('When', { exact: true }).selectOption('Now')
  await other.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(bar(other).getByRole('link', { name: 'View it' })).toBeVisible()
  await expect.poll(async () => (await request.get('/updates/plainly-published')).status(), SOON).toBe(200)
  await other.goto('/admin/updates')
  await plain.close()
})

const MOST_SCRIPTS = 150_000
const MOST_WAIT_MS = 5_000

test('the editor loads few scripts, and what it publishes is public at once', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Public at once', date: '2026-11-20', text: 'In English.' })
  const browserCache = await page.context().newCDPSession(page)
  await browserCache.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.reload({ waitUntil: 'networkidle' })
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && /\.js(\?|$)/.test(entry.name))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  )

  const begun = performance.now()
  await bar(page).getByRole('button', { name: 'Publish in English' }).click()
  await expect
    .poll(async () => (await request.get('/updates/public-at-once')).status(), { ...SOON, intervals: [20] })
    .toBe(200)
  const wait = Math.round(performance.now() - begun)
  console.log(`The editor: ${Math.round(bytes / 1000)} kB of scripts, public after ${wait} ms`)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(MOST_SCRIPTS)
  expect(wait).toBeLessThan(MOST_WAIT_MS)
})
