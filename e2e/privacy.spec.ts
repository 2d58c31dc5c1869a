import type { Page } from '@playwright/test'
import { JOBS_TABLE } from '@/lib/platform/queue-tables'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const PAGES = [
  '/',
  '/es',
  '/sign',
  '/thanks',
  '/signed',
  '/updates',
  '/references',
  '/film',
  '/donate',
  '/privacy',
  '/ledger',
  '/nowhere',
]

/** Records every request to other sites, and answers it with an empty page. */
async function strangers(page: Page, siteUrl: string): Promise<string[]> {
  const asked: string[] = []
  await page.route(
    (url) => url.origin !== siteUrl,
    (route) => {
      asked.push(route.request().url())
      return route.fulfill({ status: 200, contentType: 'text/html', body: 'elsewhere' })
    },
  )
  return asked
}

test('no page asks anything of a third party, sets a cookie or breaks its own content security policy', async ({
  page,
  context,
  site,
}) => {
  const asked = await strangers(page, site.url)
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  for (const path of PAGES) {
    const response = await page.goto(path)
    expect(response?.headers()['content-security-policy'], path).toContain("default-src 'self'")
    expect(response?.headers()['set-cookie'], path).toBeUndefined()
  }
  expect(asked).toEqual([])
  expect(violations).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('an injected script does not run on a cached page', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "injected"'
    document.body.append(script)
  })
  await expect(page).not.toHaveTitle('injected')
})

for (const path of ['/', '/film']) {
  test(`on ${path} the film is loaded from the video host after one click, and nothing before`, async ({
    page,
    site,
  }) => {
    const asked = await strangers(page, site.url)
    await page.goto(path)
    await expect(page.getByText(/Playing connects you to vimeo\.com/)).toBeVisible()
    await page.getByRole('link', { name: /Play the film/ }).scrollIntoViewIfNeeded()
    expect(asked).toEqual([])
    await page.getByRole('link', { name: /Play the film/ }).click()
    await expect(page.locator('iframe')).toHaveAttribute(
      'src',
      /^https:\/\/player\.vimeo\.com\/video\/214922986\?/,
    )
    await expect.poll(() => asked.some((url) => url.startsWith('https://player.vimeo.com/'))).toBe(true)
  })
}

test('without JavaScript the film is a link', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await page.goto('/film')
  await expect(page.getByRole('link', { name: /Play the film/ })).toHaveAttribute(
    'href',
    'https://vimeo.com/214922986',
  )
  await context.close()
})

test('the log of the site holds no address, name or token', async ({ signer, site }) => {
  await signer.signs({ name: 'Quiet Person' })
  await signer.opensTheConfirmation()
  const token = signer.page.url().split('/confirm/')[1] ?? 'none'
  await signer.confirms()
  expect(site.log()).not.toContain(signer.email)
  expect(site.log()).not.toContain('Quiet Person')
  expect(site.log()).not.toContain(token)
})

test('a waiting job carries an id alone, and no table holds an address or a token in clear', async ({
  ownSite: site,
  ownSigner: signer,
}) => {
  await signer.signs()
  await signer.opensTheConfirmation()
  const token = signer.page.url().split('/confirm/')[1] ?? 'none'
  site.mailbox.refuses()
  await signer.confirms()
  await site.mailbox.hasRefused()

  expect(await site.query(`SELECT payload FROM ${JOBS_TABLE}`)).toContainEqual({
    payload: { signatureId: token.split('.')[0] },
  })
  const rows = await everyRow(site)
  expect(rows).toContain('Ana Signer')
  const seal = token.split('.')[2] ?? 'none'
  for (const secret of [signer.email, 'quiet-signer', token, seal]) {
    expect(rows.toLowerCase().includes(secret.toLowerCase()), secret).toBe(false)
    expect(rows.includes(Buffer.from(secret).toString('hex')), `${secret} as bytes`).toBe(false)
  }
})

/** Every row of every table, with bytes in hex. */
async function everyRow(site: Site): Promise<string> {
  const tables = (await site.query(`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`)) as {
    name: string
  }[]
  const dumps = await Promise.all(
    tables.map(({ name }) => site.query(`SELECT row_to_json(t)::text AS row FROM ${name} t`)),
  )
  return (dumps.flat() as { row: string }[]).map(({ row }) => row).join('\n')
}
