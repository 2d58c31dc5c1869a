import { localePath, LOCALES } from '@/lib/i18n/locales'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import type { Site } from '@/testing/drivers/site'
import { PERSON } from './support/person.ts'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 15_000 }
const LETTER = 'Please suspend the licenses.\n\nThank you.'

test.describe.configure({ mode: 'serial' })

async function openings(site: Site) {
  const rows = await site.query(
    'SELECT locale, sum(count)::int AS count FROM letter_openings GROUP BY locale ORDER BY locale',
  )
  return rows as { locale: string; count: number }[]
}

test('before a letter is written its page does not exist, and nothing links it', async ({
  page,
  request,
}) => {
  for (const locale of LOCALES) {
    expect((await request.get(localePath(locale, '/write'))).status()).toBe(404)
    await page.goto(localePath(locale, '/'))
    await expect(page.locator(`a[href$="/write"]`)).toHaveCount(0)
  }
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/write')
  expect((await request.post('/api/letter', { form: { subject: 'a', text: 'b' } })).status()).toBe(404)
})

test('an owner writes the letter, names whom it goes to and sees it before anybody', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await page.goto('/admin/petition/words')
  await page.locator('#en-letterSubject').fill('Suspend the licenses')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByRole('alert', { name: 'Not saved yet' })).toContainText(
    'Write the letter’s text, or leave both empty.',
  )
  await page.locator('#en-letterText').fill(LETTER)
  await page.locator('#es-letterSubject').fill('Suspendan las licencias')
  await page.locator('#es-letterText').fill('Por favor, suspendan las licencias.')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByText('Saved and public')).toBeVisible(SOON)
  await page.getByRole('link', { name: 'How the page shows it' }).first().click()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(LETTER)
  expect((await request.get('/write')).status()).toBe(404)

  await page.goto('/admin/petition/campaign')
  await page.getByLabel('Whom to write to (optional)').fill('not an address')
  await page.getByRole('button', { name: 'Save whom to write to' }).click()
  await expect(page.getByRole('alert', { name: 'Not saved yet' })).toContainText(
    'email addresses, separated by commas',
  )
  await page.getByLabel('Whom to write to (optional)').fill('desk@state.example, second@state.example')
  await page.getByLabel('Show visitors in the U.S.').check()
  await page.getByRole('button', { name: 'Save whom to write to' }).click()
  await expect.poll(async () => (await request.get('/write')).status(), SOON).toBe(200)
  await expect.poll(async () => (await request.get('/sitemap.xml')).text(), SOON).toContain('/es/write')
  await page.goto('/admin/petition/history')
  await expect(page.getByRole('row', { name: /Whom to write to/ })).toContainText('desk@state.example')
})

test('with JavaScript the link follows what is typed, the text is copied, and openings alone are counted', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const posted: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(`${request.url()} ${request.postData()}`)
  })
  const way = page.getByRole('contentinfo').getByRole('link', { name: 'Write to those who decide' })
  await expect(async () => {
    await page.goto('/')
    await expect(way).toBeVisible({ timeout: 500 })
  }).toPass(SOON)
  await way.click()
  const open = page.getByRole('link', { name: 'Open in my mail program' })
  await expect(open).toHaveAttribute(
    'href',
    'mailto:desk@state.example,second@state.example?subject=Suspend%20the%20licenses&body=Please%20suspend%20the%20licenses.%0D%0A%0D%0AThank%20you.',
  )
  await expect(page.getByRole('button', { name: 'Make a link with my changes' })).toHaveCount(0)
  const text = page.getByLabel('Text', { exact: true })
  await text.fill('I live on the border.\nEnough & más.')
  await expect(open).toHaveAttribute(
    'href',
    /body=I%20live%20on%20the%20border\.%0D%0AEnough%20%26%20m%C3%A1s\.$/,
  )

  const long = page.getByText('The text is too long for a link.')
  await expect(long).toBeHidden()
  await text.fill('word '.repeat(500))
  await expect(long).toBeVisible()
  await expect(open).not.toHaveAttribute('href', /body=/)
  await page.getByRole('button', { name: 'Copy the text' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('word '.repeat(500))
  expect(posted).toEqual([])

  const before = await openings(site)
  await text.fill('Private words.')
  await open.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()))
  await open.click()
  await page.getByLabel('Subject').press('Enter')
  const counted = (before.find(({ locale }) => locale === 'en')?.count ?? 0) + 2
  await expect.poll(() => openings(site), SOON).toContainEqual({ locale: 'en', count: counted })
  expect(posted).toEqual(Array(2).fill(`${site.url}/api/letter/opened locale=en`))
  expect(site.log()).not.toContain('Private')
})

test('in the United States the official pages are linked, with nothing about the visitor', async ({
  page,
}) => {
  await page.goto('/es/write')
  await expect(page.getByRole('link', { name: 'Busca a tu representante' })).toHaveAttribute(
    'href',
    'https://www.house.gov/representatives/find-your-representative',
  )
  await expect(page.getByRole('link', { name: 'Contacta a tus senadores' })).toHaveAttribute(
    'href',
    'https://www.senate.gov/senators/senators-contact.htm',
  )
})

for (const path of ['/write', '/es/write'])
  test(`${path} has no accessibility fault at any width, in the light or in the dark`, async ({ page }) => {
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        await page.goto(path)
        expect(await accessibilityFaults(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    await page
      .locator('main form')
      .first()
      .evaluate((form) => (form as HTMLFormElement).submit())
    await page.waitForURL('**/api/letter')
    expect(await accessibilityFaults(page)).toEqual([])
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the link has the letter as it stands, and a post answers with a link to a changed one', async ({
    page,
    site,
  }) => {
    await page.goto('/es/write')
    await expect(page.getByRole('link', { name: 'Abrir en mi programa de correo' })).toHaveAttribute(
      'href',
      'mailto:desk@state.example,second@state.example?subject=Suspendan%20las%20licencias&body=Por%20favor%2C%20suspendan%20las%20licencias.',
    )
    await expect(page.getByRole('button', { name: 'Copiar el texto' })).toBeHidden()
    await page.getByLabel('Texto', { exact: true }).fill('Palabras mías.\nY otra línea.')
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Hacer un enlace con mis cambios' }).click()
    const headers = await (await answered).allHeaders()
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect(headers).not.toHaveProperty('set-cookie')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tu carta está lista')
    await expect(page.getByRole('link', { name: 'Abrir en mi programa de correo' })).toHaveAttribute(
      'href',
      /body=Palabras%20m%C3%ADas\.%0D%0AY%20otra%20l%C3%ADnea\.$/,
    )
    await expect(page.getByLabel('Tu texto, para copiar')).toHaveValue('Palabras mías.\nY otra línea.')
    expect(page.url()).toBe(`${site.url}/api/letter`)
    expect(site.log()).not.toContain('Palabras')
  })

  test('suggested amounts are plain links to the configured address, with that amount or none', async ({
    page,
    request,
    site,
  }) => {
    const [{ url }] = (await site.query('SELECT donate_url AS url FROM campaign')) as [{ url: string }]
    await site.query(`UPDATE campaign SET donate_url = 'https://give.example/{lang}?amount={amount}&refcode={ref}',
      donate_currency = 'USD', donate_amounts = '{5,15}'`)
    await site.query(
      `UPDATE campaign_words SET donate_sentences = '15: pays for a poster' WHERE locale = 'en'`,
    )
    const link = page.getByRole('link', { name: 'Donate $15' })
    await expect(async () => {
      await page.goto('/donate')
      await expect(link).toHaveAttribute('href', '/donate/go?amount=15', { timeout: 500 })
    }).toPass(SOON)
    await expect(page.getByRole('main')).toContainText('pays for a poster')
    const leads = async (path: string) =>
      (await request.get(path, { headers: PERSON, maxRedirects: 0 })).headers().location
    expect(await leads('/donate/go?amount=15')).toBe('https://give.example/en?amount=15&refcode=page')
    expect(await leads('/es/donate/go?amount=5&from=signed')).toBe(
      'https://give.example/es?amount=5&refcode=signed',
    )
    for (const query of ['', '?amount=16', '?amount=15%26x=1', '?from=https://evil.example'])
      expect(await leads(`/donate/go${query}`)).toBe('https://give.example/en?refcode=page')
    await site.query(`UPDATE campaign SET donate_url = '${url}', donate_currency = '', donate_amounts = '{}'`)
  })
})
