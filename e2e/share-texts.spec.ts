import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

test('staff write texts of a channel, see how they will look, and what each brought', async ({
  admin,
  page,
  site,
  request,
}) => {
  await admin.signsIn()
  await page.goto('/admin/petition')
  await page.getByRole('navigation', { name: 'Petition' }).getByRole('link', { name: 'Share texts' }).click()
  await page.getByRole('link', { name: 'Bluesky' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Texts of Bluesky')
  const form = page.getByRole('form', { name: 'Texts of Bluesky' })
  const first = form.locator('#en-text1')
  await first.fill('🙏 I signed. You too?')
  await expect(form.locator('[data-size=en-text1]')).toContainText(/^20 of 2\d\d characters$/)
  const looks = form.getByRole('figure', { name: 'As it will look' })
  await expect(looks).toContainText(`🙏 I signed. You too? ${site.url}/?ref=`)
  await expect(looks.locator('img')).toHaveAttribute('src', '/cards/petition.png')

  await form.locator('#en-text2').fill('word '.repeat(70))
  await expect(form.locator('[data-size=en-text2]')).toContainText('too long')
  await form.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByRole('alert').or(form.getByText('Make it shorter')).first()).toBeVisible()
  await form.locator('#en-text2').fill('Two minutes for peace:')
  await form.getByRole('button', { name: 'Save, live at once' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Two minutes for peace:' })
  await expect(row).toContainText('under 10')
  await expect(row).toContainText('too few to say')
  await expect(first).toHaveValue('🙏 I signed. You too?')

  const code = 'k3m9x2qa'
  const given = async (asked: string) => {
    const answer = await request.get(`/share/bluesky?code=${asked}`, { maxRedirects: 0 })
    return new URL(answer.headers()['location'] ?? '').searchParams.get('text') ?? ''
  }
  const own = await given(code)
  expect(own).toMatch(
    new RegExp(`^(🙏 I signed. You too\\?|Two minutes for peace:) ${site.url}/\\?ref=${code}-b[12]$`),
  )
  expect(await given(code)).toBe(own)
  const codes = Array.from({ length: 40 }, (_, n) => `0000${String(n).padStart(4, '0')}`)
  const all = await Promise.all(codes.map(given))
  for (const text of ['🙏', 'Two minutes'])
    expect(all.filter((words) => words.startsWith(text)).length).toBeGreaterThan(5)

  await site.query(`INSERT INTO funnel_days (day, step, channel, variant, locale, count) VALUES
    ('2026-11-01', 'viewed', 'bluesky', 2, 'en', 1200), ('2026-11-01', 'confirmed', 'bluesky', 2, 'en', 240)`)
  await page.reload()
  await expect(row).toContainText('1,200')
  await expect(row).toContainText('17.8 to 22.4')
  await row.getByRole('button', { name: 'Take out' }).click()
  await expect(row.getByRole('button', { name: 'Use again' })).toBeVisible()
  await expect(form.locator('#en-text2')).toHaveValue('')
  for (const words of await Promise.all(codes.slice(0, 5).map(given))) expect(words).toContain('🙏')
  await row.getByRole('button', { name: 'Use again' }).click()
  await expect(form.locator('#en-text2')).toHaveValue('Two minutes for peace:')
  await first.fill('Another first text')
  await form.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Another first text' })).toContainText('Number 3')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.goto('/admin/audit')
  await expect(page.getByText('changed the texts to share').first()).toBeVisible()
})

test('a way to share that staff switch off is on no page, and comes back by the history', async ({
  admin,
  page,
  browser,
  site,
}) => {
  await admin.signsIn()
  await page.goto('/admin/petition/share')
  await page.getByRole('checkbox', { name: 'Telegram' }).uncheck()
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByText('Saved and public')).toBeVisible()
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const visitor = await context.newPage()
  const telegram = visitor.getByRole('group', { name: 'Share' }).getByRole('link', { name: 'Telegram' })
  const onThePage = async () => {
    await visitor.goto('/')
    return telegram.count()
  }
  await expect.poll(onThePage, SOON).toBe(0)
  const late = await context.request.get('/share/telegram', { maxRedirects: 0 })
  expect(late.headers()['location']).toBe(`${site.url}/#share`)

  await page.goto('/admin/petition/history')
  const change = page.getByRole('row').filter({ hasText: 'Ways to share' }).first()
  await expect(change.getByRole('cell').first()).toContainText('Telegram')
  await change.getByRole('button', { name: 'Restore' }).click()
  await expect.poll(onThePage, SOON).toBe(1)
  await context.close()
})

test('the last way to share cannot be switched off', async ({ admin, page }) => {
  await admin.signsIn()
  await page.goto('/admin/petition/share')
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByText('Leave at least one way to share.').first()).toBeVisible()
})

test('the pages of the texts are in the admin’s language, and fit a phone', async ({
  browser,
  site,
  owner,
}) => {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await new Admin(page, site, await spanishOwner(site, owner)).signsIn()
  for (const [path, title] of [
    ['/admin/petition/share', 'Textos para compartir'],
    ['/admin/petition/share/email', 'Textos de Correo'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
  await page.locator('#es-subject1').fill('¿Firmas conmigo?')
  await page.locator('#es-text1').fill('Hola:\nya firmé. Toma dos minutos.')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'ya firmé' })).toBeVisible()
  const answer = await page.request.get('/es/share/email', { maxRedirects: 0 })
  const mail = new URL(answer.headers()['location'] ?? '')
  expect(mail.searchParams.get('subject')).toBe('¿Firmas conmigo?')
  expect(mail.searchParams.get('body')).toBe(`Hola:\r\nya firmé. Toma dos minutos.\r\n${site.url}/es?ref=-e1`)
  await context.close()
})
