import { Signer } from '@/testing/drivers/signer'
import {
  hasAnAddress,
  hasNoAccessibilityFault,
  publishesInBoth,
  SENT,
  subjectsTo,
  writesTheMail,
} from './support/mailing.ts'
import { expect, test } from './support/test.ts'

test('an owner mails a few people in one place at once, with a greeting and an introduction', async ({
  admin,
  signer,
  page,
  site,
}) => {
  const elsewhere = new Signer(page, site, signer.email.replace('@', '-elsewhere@'))
  await signer.signs({ wantsUpdates: true })
  await signer.confirms()
  await elsewhere.signs({ wantsUpdates: true, country: 'AW' })
  await elsewhere.confirms()
  await admin.signsIn()
  await hasAnAddress(site, 'Example Street 1')
  const id = await publishesInBoth(admin, page)
  const subject = `To one place ${id}`
  await writesTheMail(page, id, subject)
  await page.getByLabel('Greeting in English').fill('Dear friends,')
  await page.getByLabel('Introduction in English').fill('Before the news, *thank you*.')
  await page
    .getByRole('form', { name: 'The mail' })
    .getByRole('button', { name: 'Save', exact: true })
    .click()
  await expect(page.getByTitle('The mail in English')).toHaveAttribute('srcdoc', /Dear friends,[\s\S]*<em>/)
  await page.getByRole('button', { name: 'Save, and see who gets it' }).click()
  await expect(page.getByText('For: everybody')).toBeVisible()
  await page.getByText('Mail it to some of them only').click()
  await page.getByLabel(/^Aruba/).check()
  await page.getByLabel(/^Spanish/).uncheck()
  await hasNoAccessibilityFault(page)
  await page.getByRole('button', { name: 'Count these' }).click()
  await expect(page.getByText('For: English, in Aruba')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ (person gets|people get) it$/)
  await page.getByLabel(/^At once/).check()
  await page.getByRole('button', { name: /^Mail it to / }).click()
  await expect(page.getByRole('main')).toContainText('Done:', SENT)
  await expect(page.getByRole('main')).toContainText('English, in Aruba')
  await hasNoAccessibilityFault(page)

  const mail = site.mailbox.sentTo(elsewhere.email).find((each) => each.subject === subject)
  for (const part of [mail?.text, mail?.html]) expect(part).toContain('Dear friends,')
  expect(subjectsTo(site, signer.email)).not.toContain(subject)
  await page.goto(`/admin/updates/${id}/broadcast`)
  await expect(page.getByRole('table', { name: 'Mailings, newest first' })).toContainText('English, in Aruba')
  await page.getByRole('button', { name: 'Save, and see who gets it' }).click()
  await expect(page.getByText('For: everybody')).toBeVisible()
})
