import { linkIn } from '@/testing/doubles/mailbox'
import { expect, test } from './support/test.ts'

test('an owner mails one signer their confirmation again, and it counts by either link', async ({
  admin,
  signer,
  page,
  site,
}) => {
  const before = await signer.seesTheCountAtRest()
  await signer.signs({ name: 'Lost Mail' })
  await site.mailbox.mailTo(signer.email)
  await admin.signsIn()
  await page.goto('/admin/signatures')
  await page.getByRole('link', { name: 'Lost Mail' }).click()
  await page.getByRole('button', { name: 'Mail the confirmation again' }).click()
  await expect(page.getByText('The mail is on its way.')).toBeVisible()
  await signer.confirms('en', 2)
  await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(before + 1)
})

test('an owner mails all who wait once more, after seeing how many they are', async ({
  admin,
  signer,
  page,
  site,
}) => {
  await signer.signs({ name: 'Patient Person' })
  await site.mailbox.mailTo(signer.email)
  await site.query(`
    UPDATE signatures SET mailed_at = mailed_at - interval '2 days', mails_on = mails_on - 2
    WHERE name = 'Patient Person'`)
  await admin.signsIn()
  await page.goto('/admin/signatures')
  await page.getByRole('link', { name: 'Mail all of them again' }).click()
  await page.getByRole('button', { name: /^Mail it to 1 person$/ }).click()
  await expect(page.getByText('Begun: the mails go out')).toBeVisible()
  const again = await site.mailbox.mailTo(signer.email, 2)
  expect(linkIn(again, '/confirm/')).toContain('/confirm/')
  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('owner@example.org sent 1 confirmation again.')
})
