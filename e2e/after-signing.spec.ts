import type { Page } from '@playwright/test'
import { accessibilityFaults, WCAG } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { joinAsOwner } from '@/testing/drivers/owner'
import { Signer } from '@/testing/drivers/signer'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 15_000 }
const RULES = '/admin/petition/asks'

const steps = (page: Page) => page.getByRole('rowheader')
const title = (page: Page) => page.getByRole('heading', { level: 1 })

function button(page: Page, name: string) {
  return page.getByRole('table').getByRole('button', { name })
}

async function writeTheLetter(site: Site): Promise<void> {
  await site.query(`UPDATE campaign SET letter_to = ARRAY['desk@state.example']`)
  await site.query(`UPDATE campaign_words SET letter_subject = 'Suspend', letter_text = 'Please suspend.'`)
}

test('staff put the rules in order, and a signer from Mexico is asked something else first than one from the U.S.', async ({
  browser,
  ownSite: site,
}) => {
  await writeTheLetter(site)
  const owner = await joinAsOwner(site, browser)
  const visit = async () => (await browser.newContext({ baseURL: site.url })).newPage()
  const page = await visit()
  await new Admin(page, site, owner).signsIn()
  await page.goto(RULES)
  await expect(steps(page)).toHaveText(['1. Share', '2. Donate', '3. Write', '4. What happens next'])
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByLabel('What it asks').selectOption('Write')
  await page.getByRole('button', { name: 'Write the rule…' }).click()
  await expect(title(page)).toHaveText('New rule: Write')
  await page.getByLabel('Countries (optional)').fill('Mexico, Atlantis')
  await page.locator('#en-heading').fill('Write to them first')
  await page.locator('#en-button').fill('Open the letter')
  await page.getByRole('button', { name: 'Add, live at once' }).click()
  await expect(page.getByRole('alert', { name: 'Not saved yet' })).toContainText('Not a country: Atlantis.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Countries (optional)').fill('México')
  await page.getByRole('button', { name: 'Add, live at once' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Added' })).toBeVisible(SOON)
  await expect(page.getByRole('row', { name: '4. Write' })).toContainText('in Mexico')
  await expect(page.getByRole('row', { name: '4. Write' })).toContainText('Never reached')

  await button(page, 'Move up 4. Write').focus()
  for (const place of [3, 2, 1]) {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: `${place}. Write` })).toContainText('in Mexico', SOON)
    await expect(page.locator('button:focus')).toHaveCount(1)
  }
  await expect(page.locator('button:focus')).toHaveAccessibleName('Move down 1. Write')
  await button(page, 'Turn off 3. Donate').click()
  await expect(page.getByRole('row', { name: '3. Donate' })).toContainText('Off', SOON)

  const mexican = await walk(await visit(), site, 'MX')
  expect(mexican).toEqual(['Write to them first', 'Your signature is counted', 'Thank you.'])
  const american = await walk(await visit(), site, 'US')
  expect(american).toEqual(['Your signature is counted', 'Will you write to them too?', 'Thank you.'])

  await page.goto('/admin/petition/history')
  await expect(page.getByRole('row', { name: /After signing/ }).first()).toContainText(
    'Donate: Everybody (Off)',
  )
  await page.goto('/admin/audit')
  await expect(page.getByText('turned off a rule of what follows signing: to donate.')).toBeVisible()
})

/** Signs and confirms, then goes from step to step by what leads on, and tells how each is headed. */
async function walk(page: Page, site: Site, country: string): Promise<string[]> {
  const signer = new Signer(page, site, `${country.toLowerCase()}@example.org`)
  await signer.signs({ country })
  await signer.confirms()
  const first = page.url()
  const seen = [await heading(page)]
  const onwards = page.getByRole('link', { name: /^Not now:/ })
  while ((await onwards.count()) > 0) {
    await onwards.click()
    expect(page.url().startsWith(`${first}/`)).toBe(true)
    expect(await accessibilityFaults(page, (axe) => axe.withTags(WCAG))).toEqual([])
    seen.push(await heading(page))
  }
  await page.goto(`${first}/donate`)
  expect(page.url()).toBe(first)
  return seen
}

async function heading(page: Page): Promise<string> {
  const text = (await title(page).textContent()) ?? ''
  return /^(?:Your signature is counted|Thank you\.)|.*/.exec(text)?.[0] ?? ''
}

test('without JavaScript a rule is moved, edited, removed and put back', async ({
  browser,
  ownSite: site,
}) => {
  const owner = await joinAsOwner(site, browser)
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  await context.addCookies(owner.session)
  const page = await context.newPage()
  await page.goto(RULES)
  await button(page, 'Move down 1. Share').click()
  await expect(steps(page)).toHaveText(['1. Donate', '2. Share', '3. Write', '4. What happens next'])
  await expect(page.getByRole('row', { name: '3. Write' })).toContainText('Skipped: no letter to send')

  await page.getByRole('link', { name: 'Donate', exact: true }).click()
  await page.getByLabel('English', { exact: true }).uncheck()
  await page.locator('#es-heading').fill('¿Das algo hoy?')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByText('Saved, and in force within seconds.')).toBeVisible()
  await page.goto(RULES)
  await expect(page.getByRole('row', { name: '1. Donate' })).toContainText('Spanish')

  await button(page, 'Remove 1. Donate').click()
  await expect(steps(page)).toHaveText(['1. Share', '2. Write', '3. What happens next'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('It is back in its place.')).toBeVisible()
  await expect(steps(page)).toHaveText(['1. Donate', '2. Share', '3. Write', '4. What happens next'])
  await context.close()
})

test('an owner walks the steps as a signer sees them, which leads nowhere else and counts nothing', async ({
  admin,
  page,
  site,
}) => {
  await admin.signsIn()
  await page.goto(RULES)
  await page.getByLabel('Language of the page').selectOption('Español')
  await page.getByLabel('Country of the signer').selectOption('Mexico')
  await page.getByRole('button', { name: 'Walk the steps' }).click()
  const bar = page.getByRole('complementary', { name: 'About this preview' })
  await expect(bar).toContainText('As a signer sees it (Mexico, Spanish): step 1 of')
  await expect(title(page)).toHaveText('Tu firma ya cuenta. Ahora mándasela a dos personas.')
  expect(await accessibilityFaults(page, (axe) => axe.withTags(WCAG))).toEqual([])
  const before = await counted(site)
  await page.getByRole('link', { name: 'Ahora no: el siguiente paso' }).click()
  await expect(title(page)).toHaveText('¿Puedes dar algo también?')
  await page.locator('a[href*="/donate/go"]').last().click({ force: true })
  await expect(page).toHaveURL(/asks\/preview\?.*ask=donate/)
  await page.getByRole('link', { name: /^Ahora no:/ }).click()
  await page.goto('/admin/petition/asks/preview?locale=es&country=MX&ask=next')
  await expect(title(page)).toHaveText('Gracias. Esto es lo que sigue.')
  expect(await counted(site)).toEqual(before)
  await bar.getByRole('link', { name: 'Back to the rules' }).click()
  await expect(page).toHaveURL(`${site.url}${RULES}`)
})

async function counted(site: Site): Promise<unknown[]> {
  return site.query(`
    SELECT (SELECT coalesce(sum(count), 0) FROM donate_clicks WHERE locale = 'es')::int AS clicks,
      (SELECT coalesce(sum(count), 0) FROM letter_openings)::int AS letters`)
}
