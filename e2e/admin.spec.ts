import { JOBS_TABLE } from '@/lib/platform/queue-tables'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

test('a signature is removed with a reason and restored, and the count follows', async ({
  admin,
  signer,
  page,
  site,
}) => {
  const before = await signer.seesTheCountAtRest()
  await signer.signs({ name: 'Removed <b>Person</b>' })
  await signer.confirms()
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before + 1)

  await admin.signsIn()
  await page.goto('/admin/signatures')
  await page.getByRole('link', { name: 'Removed <b>Person</b>' }).click()
  await admin.givesAReason('Remove', 'Signed twice')
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before)
  await admin.givesAReason('Restore', 'It was somebody else')
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before + 1)
  expect(
    await site.query('SELECT kind::text, reason FROM signature_events WHERE reason IS NOT NULL ORDER BY id'),
  ).toEqual([
    { kind: 'removed', reason: 'Signed twice' },
    { kind: 'restored', reason: 'It was somebody else' },
  ])
})

test('an owner finds a signature by a part of its name without accents, and the name is in no address', async ({
  admin,
  signer,
  page,
}) => {
  await signer.signs({ name: 'Xóchitl Ñañez' })
  await admin.signsIn()
  await page.goto('/admin/signatures?state=confirmed')
  const find = async (text: string) => {
    const form = page.getByRole('form', { name: 'Find signatures' })
    await form.getByLabel('Name or whole email address').fill(text)
    await form.getByRole('button', { name: 'Find' }).click()
  }
  await find('nanez xoch')
  const found = page.getByRole('region', { name: 'Found, newest first' })
  await expect(found).toContainText('No signatures')
  await page.goto('/admin/signatures?state=pending')
  await find('nanez xoch')
  await expect(found.getByRole('link', { name: 'Xóchitl Ñañez' })).toBeVisible()
  expect(page.url()).not.toMatch(/anez/i)
  await find('xo')
  await expect(page.getByText('Write at least three letters of a word.')).toBeVisible()
  await find(signer.email.toUpperCase())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xóchitl Ñañez')
  expect(page.url()).not.toContain('@')
})

test('the overview counts a signature, by its country too', async ({ admin, signer, page }) => {
  const before = await signer.seesTheCountAtRest()
  await signer.signs({ country: 'NO' })
  await signer.confirms()
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before + 1)

  await admin.signsIn()
  const confirmed = page
    .getByRole('term')
    .filter({ hasText: /^Confirmed$/ })
    .locator('..')
  await expect(confirmed).toContainText(new RegExp(`^Confirmed${before + 1}of `))
  await expect(page.getByRole('region', { name: 'By country' })).toContainText('Norway1')
})

test('markup in a name and a comment is text to the staff', async ({ admin, page, request }) => {
  const comment = '<img src=x onerror="document.title = 1"> & <script>document.title = 1</script>'
  const answer = await request.post('/api/signatures', {
    data: { name: 'Marked <i>Up</i>', email: 'markup@example.org', country: 'MX', consent: true, comment },
  })
  expect(answer.status()).toBeLessThan(300)
  await admin.signsIn()
  await page.goto('/admin/signatures')
  await page.getByRole('link', { name: 'Marked <i>Up</i>' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marked <i>Up</i>')
  await expect(page.getByRole('main')).toContainText(comment)
  expect(await page.locator('main :is(img, script, i)').count()).toBe(0)
  await expect(page).toHaveTitle(/Signature/)
})

test('mail that was given up is tried again at a button', async ({ admin, signer, page, site }) => {
  site.mailbox.refuses()
  await signer.signs()
  const given = `FROM graphile_worker.jobs WHERE task_identifier = 'mail-confirmation'`
  await expect
    .poll(() => site.query(`SELECT 1 AS one ${given} AND last_error IS NOT NULL AND locked_at IS NULL`), SOON)
    .toEqual([{ one: 1 }])
  await site.query(`UPDATE ${JOBS_TABLE} SET attempts = max_attempts WHERE id IN (SELECT id ${given})`)
  site.mailbox.accepts()

  await admin.signsIn()
  await expect(page.getByText('1 given up')).toBeVisible()
  await page.getByRole('button', { name: 'Try those again' }).click()
  await expect(page.getByText('1 given up')).toHaveCount(0)
  await signer.confirms()
})
