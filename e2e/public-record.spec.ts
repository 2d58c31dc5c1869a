import type { Locator, Page } from '@playwright/test'
import { linkIn } from '@/testing/doubles/mailbox'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { Signer } from '@/testing/drivers/signer'
import { startSite, type Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 15_000 }

async function ownerOf(page: Page, site: Site): Promise<Admin> {
  const admin = new Admin(page, site, { email: 'owner@example.org', password: 'a long enough passphrase' })
  await admin.joins(site.ownerLink)
  return admin
}

test('every version of the text can be read, with what it changed and how many signed it', async ({
  page,
  request,
  ownSite: site,
  ownSigner: signer,
}) => {
  await signer.signs()
  await signer.confirms()
  await ownerOf(page, site)
  for (const [change, words] of [
    ['The wording: publish as 1.1', ' Now.'],
    ['The meaning: publish as 2', ' And for good.'],
  ] as const) {
    await page.goto(`${site.url}/admin/petition`)
    for (const demand of await page.getByLabel('Demand').all())
      await demand.fill((await demand.inputValue()) + words)
    await page.getByRole('button', { name: change }).click()
    await expect(page.getByText(`This is version ${change.split('as ')[1]}.`)).toBeVisible(SOON)
  }
  const petition = await (await request.get(`${site.url}/petition.json`)).json()
  expect(petition).toMatchObject({ textVersion: 3, textVersionName: '2', status: 'open', outcome: null })

  await page.goto(`${site.url}/`)
  await page.getByRole('link', { name: 'Versions of the text' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Version 2', 'Version 1.1', 'Version 1'])
  await expect(page.getByText('A change of meaning.')).toContainText('This is the text that is signed now')
  await expect(page.locator('ins')).toHaveText([' And for good.', ' Now.'])
  await expect(page.getByText('The first version.')).toContainText('1 signature in the count is for it')
  await page.getByText('Read version 1.1 in full').click()
  await expect(page.locator('details[open]')).toContainText('police forces. Now.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.goto(`${site.url}/es/versions`)
  await expect(page.getByText('Un cambio de redacción.')).toBeVisible()

  await page.goto(linkIn(await site.mailbox.mailTo(signer.email, 2), '/signature/'))
  const renewal = page.getByRole('region', { name: 'The meaning of the petition has changed' })
  await expect(renewal).toContainText('Renewing takes a fresh link')
  await signer.asksForAFreshLink(3)
  await expect(page.getByText('Version 1 of the text')).toBeVisible()
  await renewal.getByRole('button', { name: 'Renew my signature' }).click()
  await expect(page.getByText('Renewed. Your signature is now for the newest version')).toBeVisible()
  await expect(page.getByText('Version 2 of the text')).toBeVisible()
  await expect(renewal).toHaveCount(0)
  expect(await signer.seesTheCountAtRest()).toBe(1)
})

const YEAR = `
  INSERT INTO tallies (hour, country, confirmed, removed)
  SELECT date_trunc('hour', now(), 'UTC') - n * interval '3 hours', (ARRAY['MX', 'US', 'ES', 'NO'])[1 + n % 4],
    CASE WHEN n % 4 < 3 THEN 3 ELSE 0 END, CASE WHEN n = 400 THEN 5 ELSE 0 END
  FROM generate_series(1, 1500) AS n`

test('the numbers are drawn and stand in tables and files, all the same', async ({
  page,
  request,
  ownSite: site,
}) => {
  await site.query(YEAR)
  await site.query(`INSERT INTO deliveries (date, "to", count, before)
    VALUES (to_char(now() - interval '40 days', 'YYYY-MM-DD'), 'Department of State', 2000, false)`)
  await page.goto(`${site.url}/numbers`)
  await expect(page.getByText('3,370 signatures stand in the count.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'The count over time' })).toBeVisible()
  const marks = page.getByRole('list', { name: 'What happened on the line' })
  await expect(marks).toContainText('the goal of 1,000 was reached')
  await expect(marks).toContainText('2,000 signatures were handed over to: Department of State')
  await expect(marks).toContainText('a correction took 5 out of the count and put 0 back')
  await page.getByText('The same as a table').click()
  const days = page.getByRole('table', { name: /^Signatures by day/ }).getByRole('row')
  expect(await days.count()).toBeGreaterThan(187)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.goto(`${site.url}/es/numbers`)
  await expect(page.getByText(/^Hay 3,?370 firmas en el conteo/)).toBeVisible()

  const history = await request.get(`${site.url}/petition/history.csv`)
  expect(history.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'access-control-allow-origin': '*',
  })
  const [head, ...lines] = (await history.text()).trim().split('\r\n')
  expect(head).toBe('hour,confirmed,withdrawn,removed,restored,total')
  expect(lines.length).toBeGreaterThan(4500)
  expect(lines.at(-1)).toMatch(/,3370$/)
})

const PLACES = `
  WITH tallied AS (
    INSERT INTO tallies (hour, country, confirmed)
    SELECT date_trunc('day', now(), 'UTC') - interval '1 hour', country, count
    FROM (VALUES ('MX', 1234), ('US', 456), ('ES', 27), ('SG', 15), ('NO', 4)) AS place (country, count)
  )
  INSERT INTO region_counts (country, counts, events) VALUES ('MX', '[
    {"code": "MX-CMX", "count": 700}, {"code": "MX-JAL", "count": 90}, {"code": "MX-CHP", "count": 20},
    {"code": "other", "count": 420}]', 1234)`

/** The places that a map colours, and whether each of them has a shape. */
function drawnOn(map: Locator): Promise<[code: string | undefined, drawn: boolean][]> {
  return map
    .locator('use')
    .evaluateAll((uses) =>
      (uses as SVGUseElement[]).map((use) => [use.href.baseVal.split('#')[1], use.getBBox().width > 2]),
    )
}

test('where signatures come from stands on maps, with a table of each', async ({ page }) => {
  const site = await startSite({}, PLACES)
  try {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${site.url}/`)
    const places = page.getByRole('region', { name: 'Where signatures come from' })
    const world = places.getByRole('img', {
      name: 'The most: Mexico (1,230), United States (450), and Spain (20)',
    })
    await expect
      .poll(() => drawnOn(world))
      .toEqual([
        ['all', true],
        ['MX', true],
        ['US', true],
        ['ES', true],
        ['SG', false],
      ])
    await expect(places.getByRole('listitem')).toHaveText([
      'fewer than 10, or none',
      '10 to 90',
      '100 to 990',
      '1,000 to 9,990',
    ])
    await places.getByText('The same as a table').click()
    await expect(places.getByRole('row')).toHaveText([
      'CountrySignatures',
      'Mexico1,230',
      'United States450',
      'Spain20',
      'Singapore10',
    ])
    expect(await accessibilityFaults(page)).toEqual([])

    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
    await page.goto(`${site.url}/es/numbers`)
    const states = page.getByRole('region', { name: 'Por estado: México' })
    await expect
      .poll(() => drawnOn(states.getByRole('img')))
      .toEqual([
        ['all', true],
        ['MX-CMX', true],
        ['MX-JAL', true],
        ['MX-CHP', true],
      ])
    await expect(states.getByRole('row')).toContainText([
      'Estado',
      'Ciudad de México700',
      'Jalisco90',
      'Chiapas20',
      'Otros estados o sin indicar420',
    ])
    await expect(page.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await accessibilityFaults(page)).toEqual([])
  } finally {
    await site.stop()
  }
})

test('a campaign that ends says so on every page and takes no signature, until that is taken back', async ({
  page,
  request,
  ownSite: site,
}) => {
  const signer = new Signer(page, site, 'in-time@example.org')
  await signer.signs()
  const waiting = linkIn(await site.mailbox.mailTo(signer.email), '/confirm/')
  await ownerOf(page, site)
  await page.goto(`${site.url}/admin/petition/end`)
  await page.getByLabel('How it ended').selectOption('superseded')
  await page.getByRole('button', { name: 'See what ending it does' }).click()
  await expect(
    page.getByText('Write the address of the campaign that takes its place.').first(),
  ).toBeVisible()
  await page.getByLabel('Who goes on').fill('https://next.example/petition')
  await page.getByRole('button', { name: 'See what ending it does' }).click()
  await page.getByRole('button', { name: 'End the campaign now' }).click()
  await expect(page.getByText('Nobody can sign any more.')).toBeVisible(SOON)

  await expect.poll(async () => (await request.get(`${site.url}/`)).text(), SOON).toContain('took the place')
  const posted = await request.post(`${site.url}/api/signatures`, {
    data: { name: 'Ana', email: 'late@example.org', country: 'MX', consent: true },
  })
  expect([posted.status(), await posted.json()]).toEqual([410, { status: 'closed' }])
  expect(await site.query(`SELECT FROM signatures WHERE state = 'pending' AND name = 'Ana'`)).toEqual([])
  await page.goto(`${site.url}/es/updates`)
  const notice = page.getByRole('complementary', { name: 'El final de la campaña' })
  await expect(notice).toContainText('Otra campaña tomó el lugar de esta')
  await expect(notice.getByRole('link')).toHaveAttribute('href', 'https://next.example/petition')
  expect(await accessibilityFaults(page)).toEqual([])
  await expect.poll(async () => (await request.get(`${site.url}/sign`)).text(), SOON).toContain('closed')
  await page.goto(`${site.url}/sign`)
  await expect(page.getByRole('heading', { name: 'Signing is closed' })).toBeVisible()
  await expect(page.locator('form#sign')).toHaveCount(0)

  await page.goto(waiting)
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page).toHaveURL(/\/signed\/[\w.-]+$/)
  await page.goto(`${site.url}/confirm/x`)
  await expect(page.getByRole('main')).toContainText('no one can sign anymore')
  await expect(page.getByRole('main').getByRole('link', { name: /^Sign/ })).toHaveCount(0)

  await page.goto(`${site.url}/admin/petition/end`)
  await page.getByRole('button', { name: 'Take it back: let people sign again' }).click()
  await expect(page.getByLabel('How it ended')).toBeVisible(SOON)
  await expect(async () => {
    await page.goto(`${site.url}/`)
    await expect(page.locator('form#sign')).toBeVisible()
  }).toPass(SOON)

  await page.goto(`${site.url}/admin/petition/end`)
  await page.getByLabel('Months after signing').fill('36')
  await page.getByRole('button', { name: 'Set these times' }).click()
  await expect(page.getByText('Saved. It holds from the next night on')).toBeVisible(SOON)
  const privacy = async () => (await request.get(`${site.url}/es/privacy`)).text()
  await expect.poll(privacy, SOON).toContain('36 meses después de que la confirmaste')
})

test('an owner switches signing, mail and posts off and on, and every page says so', async ({
  page,
  request,
  ownSite: site,
}) => {
  await ownerOf(page, site)
  const turns = async (ask: string, confirm: string) => {
    await page.goto(`${site.url}/admin/petition/switches`)
    const form = page.getByRole('form', { name: confirm })
    await form.getByText(`${ask}…`).click()
    await form.getByRole('button', { name: confirm }).click()
  }
  const pageAt = async (path: string) => (await request.get(site.url + path)).text()
  const data = { name: 'Ana', email: 'switched@example.org', country: 'MX', consent: true }
  const posted = async () => (await request.post(`${site.url}/api/signatures`, { data })).status()

  await turns('Close signing', 'Close signing now')
  await expect(page.getByText('Signing is closed since')).toBeVisible(SOON)
  await expect.poll(() => pageAt('/es'), SOON).toContain('Por ahora no se puede firmar')
  expect(await posted()).toBe(410)
  await turns('Stop mail', 'Stop mail now')
  await expect.poll(() => pageAt('/thanks'), SOON).toContain('Emails are held at the moment')
  await page.goto(`${site.url}/admin`)
  await expect(page.getByText('Signing is closed since')).toBeVisible()
  await expect(page.getByText('Mail is stopped since')).toBeVisible()

  await turns('Open signing again', 'Open signing now')
  await expect.poll(posted, SOON).toBe(202)
  await turns('Make the site read-only', 'Make it read-only now')
  await expect.poll(posted, SOON).toBe(503)
  const works = 'Darse de baja, retirar una firma y borrarla siguen funcionando'
  await expect.poll(() => pageAt('/es'), SOON).toContain(works)
  await page.goto(`${site.url}/es`)
  const notice = page.getByRole('complementary', { name: 'Fuera de servicio por ahora' })
  await expect(notice).toContainText(works)
  expect(await accessibilityFaults(page)).toEqual([])

  await turns('End read-only', 'End read-only now')
  await turns('Send mail again', 'Send mail now')
  await expect.poll(() => pageAt('/'), SOON).not.toContain('at the moment')
  expect(linkIn(await site.mailbox.mailTo(data.email), '/confirm/')).toContain('/confirm/')
})
