import { Admin } from '@/testing/drivers/admin'
import { startSite } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

test('a newcomer without a mail server signs, reads the mail in the mailbox, confirms and is counted', async ({
  page,
}) => {
  const site = await startSite({ SMTP_URL: '' })
  await expect.poll(() => site.log()).toContain('SMTP_URL is unset')
  const answer = await page.request.post(`${site.url}/api/signatures`, {
    data: { name: 'Ana Signer', email: 'ana@example.org', country: 'MX', consent: true },
  })
  expect(answer.status()).toBe(202)

  const owner = new Admin(page, site, { email: 'owner@example.org', password: 'a long enough passphrase' })
  await owner.joins(site.ownerLink)
  await expect(async () => {
    await page.goto(`${site.url}/admin/mailbox`)
    await expect(page.getByRole('main')).toContainText('ana@example.org', { timeout: 1_000 })
  }).toPass()
  await page.getByText('Confirm your signature').first().click()
  const link = page.getByRole('link', { name: /\/confirm\// }).first()
  await page.goto((await link.getAttribute('href')) ?? '')
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page).toHaveURL(/\/signed\/[\w.-]+$/)
  await expect
    .poll(async () => (await (await page.request.get(`${site.url}/petition.json`)).json()).count, {
      timeout: 10_000,
    })
    .toBe(1)
  await site.stop()
})
