import type { Page } from '@playwright/test'
import { addressesOf } from '@/testing/addresses'
import { Admin } from '@/testing/drivers/admin'
import { expect, test } from './support/test.ts'

const LONG = 'Donaudampfschifffahrt'.repeat(5)
const WIDTHS = [320, 1280]

const isFixed = (path: string) => !path.includes('[')
const PUBLIC = [
  '/es',
  '/sign',
  ...addressesOf(({ path, sitemap, screens }) => sitemap !== undefined && screens && isFixed(path)),
]
const STAFF = [
  ...addressesOf(({ path, kind, screens }) => kind === 'admin' && screens && isFixed(path)),
  '/admin/petition/versions',
]

test('a word without an end, wherever somebody typed it, widens no page', async ({
  page,
  ownSite: site,
  ownSigner: signer,
}) => {
  test.setTimeout(240_000)
  await signer.signs()
  await signer.confirms()
  const account = { email: 'owner@example.org', password: 'a long enough passphrase' }
  const admin = new Admin(page, site, account)
  await admin.joins(site.ownerLink)
  await admin.writesAnUpdate({
    title: LONG,
    date: '2026-11-20',
    text: `## ${LONG}\n\n\`${LONG}\`\n\n> ${LONG}`,
  })
  await page.getByLabel('Byline').fill(LONG.slice(0, 100))
  await page.getByLabel('Summary').fill(LONG)
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(page.getByText('Saved and public')).toBeVisible({ timeout: 20_000 })
  const editor = new URL(page.url()).pathname
  const [name, comment] = [LONG.slice(0, 100), LONG.repeat(4)]
  await site.query(`UPDATE signatures SET name = '${name}', comment = '${comment}', region = '${name}'`)
  await site.query(`UPDATE "references" SET title = '${LONG}', publisher = '${LONG}'`)
  await site.query(`UPDATE campaign SET organisation = '${name}'`)
  await site.query(`UPDATE campaign_words SET imprint = '${LONG}', film_title = '${name}'`)
  await site.query(`INSERT INTO blocks (kind, value, note, created_by)
    SELECT 'domain', '${LONG.slice(0, 60)}.example', '${LONG}', id FROM admins LIMIT 1`)
  const [signature] = (await site.query('SELECT id FROM signatures LIMIT 1')) as { id: string }[]
  const slug = LONG.toLowerCase().slice(0, 80)
  const paths = [
    ...PUBLIC,
    `/updates/${slug}`,
    ...STAFF,
    editor,
    ...[`${editor}?view=both`, `${editor}/versions`, `${editor}/broadcast`, `${editor}/preview`],
    `/admin/signatures/${signature?.id}`,
  ]
  const wide: string[] = []
  for (const path of paths) {
    const opened = await page.goto(site.url + path)
    expect([path, opened?.status()]).toEqual([path, 200])
    wide.push(...(await widened(page, path)))
  }
  await page.goto(`${site.url}${editor}/broadcast`)
  const mail = (await page.getByTitle('The mail in English').getAttribute('srcdoc')) ?? ''
  expect(mail).toContain(LONG)
  await page.goto('about:blank')
  await page.setContent(mail)
  wide.push(...(await widened(page, 'the mail')))
  expect(wide).toEqual([])
})

async function widened(page: Page, what: string): Promise<string[]> {
  const wide: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const shown = await page.evaluate(() => document.documentElement.scrollWidth)
    if (shown > width) wide.push(`${what} at ${width}: ${shown}`)
  }
  return wide
}

test('no field of the admin area is of a type so small that a phone zooms into it', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await page.setViewportSize({ width: 360, height: 800 })
  for (const path of ['/admin/signatures', '/admin/updates/new', '/admin/removals/new', '/admin/petition']) {
    await page.goto(path)
    const sizes = await page
      .locator('input:not([type=hidden]), select, textarea')
      .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)))
    expect(sizes.length).toBeGreaterThan(0)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  }
})
