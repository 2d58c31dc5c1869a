import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import { expect, test } from './support/test.ts'

test('an owner sees what is held of an address, sends the private link, and erases for who cannot use it', async ({
  admin,
  signer,
  page,
  site,
}) => {
  await signer.signs({ name: 'Asking Person' })
  await signer.confirms()
  await admin.signsIn()
  await page.goto('/admin/signatures')
  await page.getByRole('link', { name: 'Requests' }).click()
  const lookUp = page.getByRole('form', { name: 'See what is held' })
  await lookUp.getByLabel('Email address').fill('nobody@elsewhere.example')
  await lookUp.getByRole('button', { name: 'Look up' }).click()
  await expect(lookUp).toContainText('Nothing is held of this address.')
  await lookUp.getByLabel('Email address').fill(signer.email)
  await lookUp.getByRole('button', { name: 'Look up' }).click()
  await expect(lookUp).toContainText('A signature (confirmed)')
  await expect(lookUp).not.toContainText('Asking Person')
  expect(await accessibilityFaults(page)).toEqual([])

  const record = page.getByRole('form', { name: 'Record a request' })
  await record.getByLabel('Email address').fill(signer.email)
  await record.getByLabel('What is asked').selectOption('Erasing')
  await record.getByRole('button', { name: 'Record' }).click()
  await expect(page).toHaveURL(/\/admin\/requests\/\d+$/)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Mail it to them' }).click()
  await expect(page.getByText('Queued: it is mailed if the address has signed.')).toBeVisible()
  await site.mailbox.mailTo(signer.email, 3)

  await expect(page.getByText('Erase everything…')).toHaveCount(0)
  await page
    .getByRole('combobox', { name: 'How identity was checked' })
    .selectOption('They answered a mail sent to the address')
  await page.getByRole('button', { name: 'Note it' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export for them as JSON' }).click()
  expect((await download).suggestedFilename()).toMatch(/^request-\d+\.json$/)
  await page.getByText('Erase everything…').click()
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByText('Erased: nothing is held any more, and the request is closed.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(signer.email)
  expect(await site.query(`SELECT id FROM signatures WHERE name = 'Asking Person'`)).toEqual([])
  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('erased the data for a request')
  await expect(page.getByRole('main')).not.toContainText(signer.email)
})

test.describe('without JavaScript, in Spanish', () => {
  test.use({ javaScriptEnabled: false, locale: 'es-MX' })

  test('an owner finds an overdue request waiting, and closes it', async ({ owner, page, site }) => {
    await new Admin(page, site, await spanishOwner(site, owner)).signsIn()
    await page.goto('/admin/requests')
    const record = page.getByRole('form', { name: 'Anotar una solicitud' })
    await record.getByLabel('Correo electrónico').fill('late@elsewhere.example')
    await record.getByLabel('Recibida el').fill('2026-09-01')
    await record.getByRole('button', { name: 'Anotar' }).click()
    const request = page.url()
    await page.goto('/admin')
    await expect(page.getByRole('main')).toContainText('ya venci')
    await page.goto(request)
    await expect(page.getByRole('main')).toContainText('Vencida')
    await page.getByLabel('Qué se respondió').selectOption('No se guarda nada')
    await page.getByRole('button', { name: 'Cerrarla' }).click()
    await expect(page.getByText('La solicitud está cerrada, y su dirección se olvidó.')).toBeVisible()
  })
})
