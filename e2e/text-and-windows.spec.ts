import type { Page } from '@playwright/test'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { addressIn, PUBLIC_PAGES } from '@/testing/addresses'
import { expect, test } from './support/test.ts'

const PHONE = { width: 360, height: 640 }
const LOW_LAPTOP = { width: 1366, height: 625 }

const enlarge = (page: Page, percent: number) =>
  page.addStyleTag({ content: `:root { font-size: ${percent}% !important }` })

/** Whatever crosses the window's right edge, clipped there or not. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('main :is(h1, h2, h3, p, a, button, input, figure svg)')]
    const right = (box: Element) => box.getBoundingClientRect().right
    const width = document.documentElement.clientWidth
    const wide = document.documentElement.scrollWidth > width ? ['the page'] : []
    return [
      ...wide,
      ...boxes.filter((box) => right(box) > width + 1).map((box) => box.outerHTML.slice(0, 120)),
    ]
  })

for (const locale of LOCALES) {
  test(`with text twice as large nothing leaves a phone's window on any page (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE)
    for (const path of PUBLIC_PAGES) {
      await page.goto(addressIn(locale, path))
      await enlarge(page, 200)
      expect(await beyond(page), path).toEqual([])
    }
  })
}

for (const percent of [100, 130, 150, 200]) {
  test(`all of the ten strokes show, in the scale of the one, with text of ${percent} %`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE)
    await page.goto('/')
    await enlarge(page, percent)
    const ten = page.locator('figure svg[viewBox="0 0 186 64"]')
    const box = await ten.boundingBox()
    const one = await page.locator('figure svg[viewBox="0 0 6 64"]').boundingBox()
    expect(box?.height).toBeCloseTo(one?.height ?? 0, 1)
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(186 / 64, 1)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
  })
}

for (const locale of LOCALES) {
  test(`the pages after signing show what to press without a scroll on a small phone (${locale})`, async ({
    page,
    signer,
  }) => {
    // Simulates a device with a share menu.
    await page.addInitScript(() => Object.assign(navigator, { share: () => Promise.resolve() }))
    await page.setViewportSize({ width: 360, height: 740 })
    await signer.signs({ name: 'Ana Pérez de la Garza', showName: true, wantsUpdates: true }, locale)
    await signer.opensTheConfirmation()
    const confirm = await page.locator('main form button').first().boundingBox()
    expect((confirm?.y ?? Infinity) + (confirm?.height ?? 0)).toBeLessThanOrEqual(480)
    await expect(page.locator('main')).toContainText('Ana Pérez de la Garza')

    await page.setViewportSize(PHONE)
    await page.goto(localePath(locale, '/signed'))
    const share = await page.locator('device-share button').boundingBox()
    expect(share?.y).toBeLessThanOrEqual(300)
  })
}

test('in a low window the form’s button stays in view along the whole petition', async ({ page }) => {
  await page.setViewportSize(LOW_LAPTOP)
  for (const locale of LOCALES) {
    await page.goto(localePath(locale, '/'))
    const button = page.locator('form#sign button[type=submit]')
    for (const anchor of ['#why h3', '#updates', '#references']) {
      await page
        .locator(anchor)
        .first()
        .evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const box = await button.boundingBox()
      expect(box?.y, anchor).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? Infinity) + (box?.height ?? 0), anchor).toBeLessThanOrEqual(LOW_LAPTOP.height)
    }
    const panel = page.locator('.side').first()
    expect(await panel.evaluate((element) => getComputedStyle(element).overflowY)).toBe('visible')
  }
})

test('headlines and text are set in fonts of the site’s own, of which there are two', async ({ page }) => {
  await page.goto('/')
  const families = await page.evaluate(async () => {
    await document.fonts.ready
    const [headline, text] = ['h1', 'body'].map(
      (name) => getComputedStyle(document.querySelector(name) as Element).fontFamily.split(',')[0],
    )
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
    return { headline, text, loaded }
  })
  const plain = (name = '') => name.replaceAll('"', '')
  // Where ours come late, the system's stand in for them first.
  const ours = families.loaded.map(plain).filter((name) => !/ on /.test(name))
  expect(ours.sort()).toEqual([plain(families.text), plain(families.headline)].sort())
  expect(families.text).not.toBe(families.headline)
})

test('nothing moves when the fonts come late', async ({ page }) => {
  let release = () => {}
  const late = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\.woff2/, async (route) => {
    await late
    await route.continue()
  })
  await page.addInitScript(() => {
    const seen = Object.assign(window, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.setViewportSize(PHONE)
  const drawn = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.goto('/', { waitUntil: 'domcontentloaded' })
  await drawn()
  release()
  await page.waitForLoadState()
  await page.evaluate(() => document.fonts.ready)
  await drawn()
  expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(0.1)
})

test('the line and its strokes are there in a system’s own colours and on paper', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  const strokes = page.locator('svg.strokes')
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const colours = () =>
    page.evaluate(() => [
      getComputedStyle(document.querySelector('svg.strokes') as Element).stroke,
      getComputedStyle(document.querySelector('.count progress') as Element, '::-webkit-progress-value')
        .backgroundColor,
    ])
  await expect(strokes).toBeVisible()
  for (const colour of await colours()) expect(colour).not.toBe(background)
  expect(
    await page.locator('.count progress').evaluate((line) => getComputedStyle(line).forcedColorAdjust),
  ).toBe('none')
  await page.emulateMedia({ media: 'print', forcedColors: 'none' })
  expect(
    await page.locator('.count progress').evaluate((line) => getComputedStyle(line).printColorAdjust),
  ).toBe('exact')
})

test('a player that does not play leaves a way on, and one back', async ({ page }) => {
  await page.route(/vimeo\.com|youtube/, (route) => route.abort())
  await page.goto('/film')
  await expect(page.locator('figcaption').getByRole('link', { name: /does not play/ })).toBeVisible()
  await page.locator('film-player a').click()
  await expect(page.locator('film-player iframe')).toBeVisible()
  await page.getByRole('button', { name: 'Close the player' }).click()
  await expect(page.locator('film-player a')).toBeFocused()
  await expect(page.locator('film-player iframe')).toHaveCount(0)
})

test('the form alone says what is signed, and to whom', async ({ page }) => {
  await page.goto('/')
  const demand = await page.getByRole('heading', { level: 1 }).innerText()
  await page.goto('/sign')
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  expect(words(await page.getByRole('main').innerText())).toContain(words(demand))
})
