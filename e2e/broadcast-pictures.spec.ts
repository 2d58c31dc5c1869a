import type { Page } from '@playwright/test'
import { twoToneImage } from '@/testing/scenes/pictures'
import { hasAnAddress, publishesInBoth, SENT, writesTheMail } from './support/mailing.ts'
import { expect, test } from './support/test.ts'

async function putsAPictureIn(page: Page, id: string): Promise<void> {
  await page.goto(`/admin/updates/${id}?locale=en`)
  await page.getByRole('button', { name: 'Picture', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Put a picture into the text' })
  const form = dialog.getByRole('form', { name: 'Upload' })
  await expect(dialog).toBeVisible()
  if (await form.isHidden()) await dialog.getByRole('button', { name: 'Upload a new one' }).click()
  const buffer = await twoToneImage(1_200, 600).jpeg().toBuffer()
  await form.getByLabel('File').setInputFiles({ name: 'march.jpg', mimeType: 'image/jpeg', buffer })
  await form.getByLabel('What it shows, in English').fill('A march')
  await form.getByLabel('What it shows, in Spanish').fill('Una marcha')
  await form.getByRole('button', { name: 'Upload' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByText('Saved and public')).toBeVisible()
}

test('a mailing carries the pictures of its update, each with its alternative text', async ({
  admin,
  signer,
  page,
  site,
}) => {
  await signer.signs({ wantsUpdates: true, country: 'CW' })
  await signer.confirms()
  await admin.signsIn()
  await hasAnAddress(site, 'Example Street 1')
  const id = await publishesInBoth(admin, page)
  await putsAPictureIn(page, id)
  const subject = `With a picture ${id}`
  await writesTheMail(page, id, subject)
  await page.getByRole('button', { name: 'Save, and see who gets it' }).click()
  await page.getByText('Mail it to some of them only').click()
  await page.getByLabel(/^Curaçao/).check()
  await page.getByRole('button', { name: 'Count these' }).click()
  await expect(page.getByText('in Curaçao').first()).toBeVisible()
  await page.getByLabel(/^At once/).check()
  await page.getByRole('button', { name: /^Mail it to / }).click()
  await expect(page.getByRole('main')).toContainText('Done:', SENT)

  const mail = site.mailbox.sentTo(signer.email).find((each) => each.subject === subject)
  const [picture, ...others] = mail?.attachments ?? []
  expect(others).toEqual([])
  expect(picture).toMatchObject({ mimeType: 'image/jpeg', disposition: 'inline' })
  expect(mail?.html).toContain(`<img src="cid:${picture?.contentId?.slice(1, -1)}"`)
  expect(mail?.html).toContain('alt="A march"')
})
