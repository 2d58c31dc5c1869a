import type { Browser, BrowserContext, Page } from '@playwright/test'
import { accessibilityFaults, WCAG } from '@/testing/drivers/accessibility'
import { Signer } from '@/testing/drivers/signer'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 15_000 }

for (const [where, javaScriptEnabled, channel] of [
  ['with', true, 'whatsapp'],
  ['without', false, 'facebook'],
] as const) {
  test(`${where} JavaScript, who signs by a signer’s own link is counted for it, and nothing says whose it was`, async ({
    browser,
    site,
    extraHTTPHeaders,
  }) => {
    const visit = () => newVisitor(browser, site, { javaScriptEnabled, extraHTTPHeaders })
    const [first, second] = [await visit(), await visit()]
    const sharer = new Signer(first.page, site, `sharer-${channel}@example.org`)
    await sharer.signs()
    await sharer.confirms()
    await expect(first.page.getByText('Your link brought')).toHaveCount(0)
    const own = await first.page.locator('#share-link').inputValue()
    const code = new URL(own).searchParams.get('ref') ?? ''
    expect(code).toMatch(/^[0-9a-z]{8}$/)
    expect((await site.mailbox.mailTo(sharer.email, 2)).text).toContain(`${own}\n`)

    const href = await first.page
      .getByRole('group', { name: 'Share' })
      .getByRole('link', { name: channel })
      .getAttribute('href')
    const led = await first.page.request.get(href ?? '', { maxRedirects: 0 })
    const location = decodeURIComponent(led.headers()['location'] ?? '')
    const shared = new RegExp(`${site.url}/\\?ref=[\\w-]+`).exec(location)?.[0] ?? ''
    expect(shared).toBe(`${own}-${channel.charAt(0)}`)
    await second.page.goto(shared)
    const friend = new Signer(second.page, site, `friend-${channel}@example.org`)
    await friend.fillsTheForm({ name: 'Friendly Signer' })
    await friend.pressesSign()
    await expect(second.page).toHaveURL(`${site.url}/thanks`)
    expect(await second.context.cookies()).toEqual([])
    await friend.confirms()

    await site.query(`SELECT graphile_worker.add_job('show-brought')`)
    await expect
      .poll(() => site.query(`SELECT brought, shown FROM share_codes WHERE code = '${code}'`), SOON)
      .toEqual([{ brought: 1, shown: 1 }])
    const [funnel] = await site.query(
      `SELECT sum(count)::int AS confirmed FROM funnel_days WHERE step = 'confirmed' AND channel = '${channel}'`,
    )
    expect(funnel).toEqual({ confirmed: 1 })
    await first.page.reload()
    await expect(first.page.getByText('Your link brought a few signatures.')).toBeVisible()
    await expect(second.page.getByText('Your link brought')).toHaveCount(0)

    const [sharerId, friendId] = await Promise.all([idOf(first.page), idOf(second.page)])
    const holdingTheCode = await rowsWith(site, code)
    expect(holdingTheCode).toEqual([expect.stringContaining(sharerId)])
    const ofTheFriend = await rowsWith(site, friendId)
    expect(ofTheFriend.length).toBeGreaterThan(3)
    for (const row of ofTheFriend) {
      expect(row).not.toContain(code)
      expect(row).not.toContain(sharerId)
    }
    for (const told of [code, sharerId, friendId]) expect(site.log()).not.toContain(told)
    for (const { context } of [first, second]) {
      expect(await context.cookies()).toEqual([])
      await context.close()
    }
  })
}

test('a form that is refused without JavaScript still knows whose link it came by', async ({
  browser,
  site,
  extraHTTPHeaders,
}) => {
  const { page, context } = await newVisitor(browser, site, { javaScriptEnabled: false, extraHTTPHeaders })
  const signer = new Signer(page, site, 'refused-first@example.org')
  await page.goto(`${site.url}/es?ref=k3m9x2qa-t7`)
  await signer.fillsTheForm({ consent: false }, 'es')
  await signer.pressesSign('es')
  await expect(page).toHaveURL(`${site.url}/es/sign`)
  await page.locator('[name=consent]').check()
  await signer.pressesSign('es')
  await expect(page).toHaveURL(`${site.url}/es/thanks`)
  const pending = `SELECT via_channel, via_variant FROM signatures WHERE state = 'pending' AND via_code = 'k3m9x2qa'`
  expect(await site.query(pending)).toEqual([{ via_channel: 'telegram', via_variant: 7 }])
  await context.close()
})

test('a link within the site carries on whose link a visitor came by', async ({ page }) => {
  await page.goto('/updates?ref=k3m9x2qa-m')
  await page.getByRole('banner').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/\?ref=k3m9x2qa-m$/)
})

test('who is counted is asked one thing after the other, and can leave each out', async ({
  signer,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await signer.signs()
  await signer.confirms()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('send it to two people')
  expect(await accessibilityFaults(page, (axe) => axe.withTags(WCAG))).toEqual([])
  const counted = page.url()
  for (const [onwards, ask, title] of [
    ['Not now: the next step', 'donate', 'Can you give something too?'],
    ['Not now: what happens next', 'next', 'This is what happens next'],
  ] as const) {
    await page.getByRole('link', { name: onwards }).click()
    await expect(page).toHaveURL(`${counted}/${ask}`)
    await expect(heading).toContainText(title)
    expect(await accessibilityFaults(page, (axe) => axe.withTags(WCAG))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
  const answer = await page.request.get(counted)
  expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect((await page.request.get(`${counted}/nonsense`)).status()).toBe(404)
  expect((await page.request.get(`${counted.slice(0, -4)}AAAA`)).status()).toBe(404)
})

type Visitor = { page: Page; context: BrowserContext }

async function newVisitor(
  browser: Browser,
  site: Site,
  options: { javaScriptEnabled: boolean; extraHTTPHeaders: Record<string, string> | undefined },
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: site.url, ...options })
  return { context, page: await context.newPage() }
}

async function idOf(page: Page): Promise<string> {
  return /\/signed\/([0-9a-f-]{36})\./.exec(page.url())?.[1] ?? ''
}

/** Every row of the database that contains a text, jobs included. */
async function rowsWith(site: Site, text: string): Promise<string[]> {
  const tables = (await site.query(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )) as { name: string }[]
  const found: string[] = []
  // One after the other: the database takes fewer clients than it has tables.
  for (const { name } of tables) {
    const rows = await site.query(`SELECT t::text AS row FROM ${name} t WHERE t::text LIKE '%${text}%'`)
    found.push(...(rows as { row: string }[]).map(({ row }) => row))
  }
  return found
}
