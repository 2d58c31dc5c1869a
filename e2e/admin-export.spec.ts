import { readFile } from 'node:fs/promises'
import { expect, test } from './support/test.ts'

test('an owner exports signatures for a spreadsheet, with addresses only when the box is ticked', async ({
  admin,
  page,
  signer,
  site,
}) => {
  await signer.signs({ name: '=Exported Person', country: 'IS' })
  await admin.signsIn()
  await page.goto('/admin/signatures?country=IS')
  await page.getByText('Export', { exact: true }).click()
  const exported = async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export as CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^signatures-\d{4}-\d\d-\d\d-IS\.csv$/)
    return (await readFile(await file.path(), 'utf8')).split('\r\n')
  }

  const plain = await exported()
  expect(plain).toHaveLength(3)
  expect(plain[1]).toContain(`,pending,"'=Exported Person",IS,`)
  expect(plain.join()).not.toContain(signer.email)

  await page.getByLabel(/^With e-mail addresses/).check()
  const [heading, line] = await exported()
  expect(heading).toMatch(/,flags,comment_hidden,email$/)
  expect(line?.endsWith(`,"${signer.email}"`)).toBe(true)
  expect(
    await site.query(
      `SELECT detail->'addresses' AS addresses FROM audit_events WHERE verb = 'export' ORDER BY id`,
    ),
  ).toEqual([{ addresses: false }, { addresses: true }])
})

test('an editor and a stranger export nothing, and no other site’s page does', async ({
  admin,
  browser,
  page,
  site,
}) => {
  await admin.signsIn()
  const editor = await admin.welcomes('export-editor', browser)
  const stranger = await browser.newContext({ baseURL: site.url })
  const exported = `SELECT count(*)::int AS times FROM audit_events WHERE verb = 'export'`
  const before = await site.query(exported)
  const post = { form: {}, headers: { Origin: site.url }, maxRedirects: 0 }

  expect((await editor.page.request.post('/admin/signatures/export', post)).status()).toBe(404)
  const refused = await stranger.request.post('/admin/signatures/export', post)
  expect(refused.status()).toBe(303)
  expect(refused.headers().location).toBe('/admin/login')
  const foreign = { ...post, headers: { Origin: 'https://elsewhere.example' } }
  expect((await page.request.post('/admin/signatures/export', foreign)).status()).toBe(403)
  expect((await page.request.get('/admin/signatures/export')).status()).toBe(405)
  expect(await site.query(exported)).toEqual(before)

  const answer = await page.request.post('/admin/signatures/export', post)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
  })
  await Promise.all([stranger.close(), editor.page.context().close()])
})
