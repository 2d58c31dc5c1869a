import type { Page } from '@playwright/test'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { expect, test } from './support/test.ts'

type Written = { topic: string; message: string; email: string; name?: string }

async function writes(page: Page, { topic, message, email, name = '' }: Written, language: Locale = 'en') {
  const { contact, sign } = MESSAGES[language]
  await page.goto(localePath(language, '/contact'))
  await page.getByLabel(contact.topic).selectOption(topic)
  await page.getByLabel(contact.message, { exact: true }).fill(message)
  await page.getByLabel(sign.email, { exact: true }).fill(email)
  await page.getByLabel(contact.name).fill(name)
  await page.getByRole('button', { name: contact.submit }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a visitor writes to the staff, who get it by mail and answer with a reply', async ({
      page,
      site,
    }) => {
      const staff = `staff-${javaScriptEnabled}@campaign.example`
      await site.query(`UPDATE campaign SET contact_email = '${staff}'`)
      await page.goto('/privacy')
      await page.getByRole('contentinfo').getByRole('link', { name: 'Contact' }).click()
      expect(await page.content()).not.toContain(staff)
      const message = 'May we quote you?\n<b>Tomorrow</b>'
      await writes(page, { topic: 'press', message, email: 'reporter@example.org', name: 'Ana Reporter' })
      await expect(page).toHaveURL(`${site.url}/contact/sent`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your message is with us')
      const mail = await site.mailbox.mailTo(staff)
      expect(mail.replyTo).toEqual([{ name: '', address: 'reporter@example.org' }])
      expect(mail.text).toContain(message)
      expect(mail.subject).toMatch(/^Message \d+ to the campaign: Press$/)
    })

    test('what is missing is said by its field, and what was written is kept', async ({ page, site }) => {
      const message = 'Una línea.\nOtra línea.'
      await writes(page, { topic: '', message, email: 'ana@example' }, 'es')
      await expect(page).toHaveURL(`${site.url}/es/contact`)
      await expect(page.getByRole('alert').getByRole('link')).toHaveText([
        'Elige de qué se trata.',
        /^Escribe un correo completo/,
      ])
      await expect(page.locator('#topic-error')).toContainText('Elige de qué se trata.')
      await expect(page.locator('#email-error')).toContainText('Escribe un correo completo')
      await expect(page.locator('#message')).toHaveValue(message)
      await page.locator('#topic').selectOption('problem')
      await page.locator('#email').fill('ana@example.org')
      await page.getByRole('button', { name: 'Enviar el mensaje' }).click()
      await expect(page).toHaveURL(`${site.url}/es/contact/sent`)
    })
  })
}

test('an owner finds the message, marks it as answered and deletes it', async ({ admin, page, site }) => {
  const message = 'Please mend this. '.repeat(10)
  await writes(page, { topic: 'problem', message, email: 'ana@example.org', name: 'Ana Asks' })
  await expect(page).toHaveURL(`${site.url}/contact/sent`)
  await admin.signsIn()
  await page.getByRole('link', { name: /waits? for an answer/ }).click()
  const row = page.getByRole('row').filter({ hasText: 'Ana Asks' })
  await expect(row).toContainText('waiting')
  await expect(page.getByRole('main')).not.toContainText('ana@example.org')
  await row.getByRole('link').click()
  await expect(page.getByRole('main')).toContainText(message.trim())
  await expect(page.getByRole('link', { name: 'ana@example.org' })).toHaveAttribute(
    'href',
    'mailto:ana@example.org',
  )
  await page.getByRole('button', { name: 'Mark as answered' }).click()
  await expect(page.getByRole('main')).toContainText('Answered by owner@example.org')
  await page.getByText('Delete this message…').click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('Deleted.')).toBeVisible()
  await expect(row).toHaveCount(0)
  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('owner@example.org deleted a message.')
})

test('an owner says where messages are mailed, and it is on no public page', async ({
  admin,
  page,
  site,
}) => {
  await site.query("UPDATE campaign SET contact_email = ''")
  await admin.signsIn()
  await expect(page.getByRole('main')).toContainText('The campaign has no contact address yet')
  await page.goto('/admin/petition/campaign')
  const form = page.getByRole('form', { name: 'Names and addresses' })
  const save = form.getByRole('button', { name: 'Save, live at once' })
  await form.getByLabel('Contact address').fill('nobody')
  await save.click()
  await expect(page.locator('#contactEmail-error')).toContainText('Write a whole address')
  await form.getByLabel('Contact address').fill('desk@campaign.example')
  await save.click()
  await expect(page.getByText('Saved and public')).toBeVisible()
  await page.goto('/admin')
  await expect(page.getByRole('main')).not.toContainText('The campaign has no contact address yet')
  for (const path of ['/contact', '/es/contact', '/privacy', '/'])
    expect(await (await page.request.get(path)).text(), path).not.toContain('desk@campaign.example')
})

test('whoever finds no page, or gets no link, is led to whom to write', async ({ page, site }) => {
  for (const path of ['/nowhere', '/signature', '/link-sent', '/signature/x']) {
    await page.goto(path)
    await page.getByRole('main').getByRole('link', { name: 'Write to us' }).click()
    await expect(page).toHaveURL(`${site.url}/contact`)
  }
})
