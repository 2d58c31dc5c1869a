import type { Page } from '@playwright/test'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { spanishOwner } from '@/testing/drivers/owner'
import { phonePhoto, SVG, twoToneImage } from '@/testing/scenes/pictures'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

test('a picture is uploaded into a text, and its readers see it in the width they need', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Seen by all', date: '2026-11-20', text: 'Before it.' })
  await page.getByRole('button', { name: 'Picture', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Put a picture into the text' })
  await expect(dialog).toBeVisible()
  const form = dialog.getByRole('form', { name: 'Upload' })
  if (await form.isHidden()) await dialog.getByRole('button', { name: 'Upload a new one' }).click()

  await form.getByLabel('File').setInputFiles({ name: 'march.png', mimeType: 'image/png', buffer: SVG })
  await form.getByLabel('What it shows, in English').fill('A march [in black]')
  await form.getByRole('button', { name: 'Upload' }).click()
  await expect(form.locator('#file-error')).toContainText('This is an SVG')
  await expect(form.locator('#alt-es-error')).toHaveText('Say what it shows.')

  await form
    .getByLabel('File')
    .setInputFiles({ name: 'march.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
  await form.getByLabel('What it shows, in Spanish').fill('Una marcha')
  await form.getByLabel('Credit').fill('Photo: the campaign')
  await form.getByRole('button', { name: 'Upload' }).click()
  await expect(dialog).toBeHidden()
  const text = page.getByLabel('Text', { exact: true })
  await expect(text).toHaveValue(/^Before it\.\n\n!\[A march \\\[in black\\\]\]\(picture:[a-z0-9]{16}\)$/)
  await expect(text).toBeFocused()

  await page.getByRole('button', { name: 'Publish in English' }).click()
  const address = '/updates/seen-by-all'
  await expect
    .poll(async () => (await request.get(address)).text(), SOON)
    .toContain('<figure class="picture"')
  expect(await (await request.get(address)).text()).toMatch(
    /"image":"[^"]+\/pictures\/[a-z0-9]{16}\/1000\.jpg"/,
  )
  await page.goto(address)
  const picture = page.getByRole('img', { name: 'A march [in black]' })
  await expect(picture).toHaveJSProperty('complete', true)
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expect(page.getByText('Photo: the campaign')).toBeVisible()

  const forms = ((await picture.getAttribute('srcset')) ?? '').split(', ').map((form) => form.split(' '))
  expect(forms.map(([, width]) => width)).toEqual(['480w', '1000w'])
  const answer = await request.get(forms[0]?.[0] ?? '')
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers()['set-cookie']).toBeUndefined()
  expect((await answer.body()).includes('EXIF')).toBe(false)
  await expect
    .poll(async () => (await request.get('/feed.json')).text(), SOON)
    .toMatch(/<img src=\\"http:[^"]+\/pictures\/[a-z0-9]{16}\/1000\.jpg\\" width=\\"600\\"/)

  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await page.evaluate(overflow)).toBe(0)
})

test('a picture is chosen again by what it shows', async ({ admin, page }) => {
  await admin.signsIn()
  await page.goto('/admin/pictures')
  const file = await twoToneImage(300, 200).png().toBuffer()
  await upload(page, { name: 'sea.png', mimeType: 'image/png', buffer: file }, 'The quiet sea', 'El mar')
  await expect(page.getByText('Uploaded. Put it into a text with this line:')).toBeVisible()
  await expect(page.locator('#uploaded')).toHaveValue(/^!\[\]\(picture:[a-z0-9]{16}\)$/)
  expect(await accessibilityFaults(page)).toEqual([])

  await admin.beginsAnUpdate({ title: 'By the sea', date: '2026' })
  await page.getByRole('button', { name: 'Picture', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Search what they show').fill('QUIET')
  await expect(dialog.getByRole('list').getByRole('button')).toHaveCount(1)
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'The quiet sea' }).click()
  const text = page.getByLabel('Text', { exact: true })
  await expect(text).toHaveValue(/^!\[The quiet sea\]\(picture:/)

  await page.getByRole('button', { name: 'Picture', exact: true }).click()
  await dialog.getByRole('button', { name: 'Upload a new one' }).click()
  const form = dialog.getByRole('form', { name: 'Upload' })
  await form.getByLabel('File').setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: file })
  await form.getByLabel('What it shows, in English').fill('Other words')
  await form.getByLabel('What it shows, in Spanish').fill('Otras palabras')
  await form.getByRole('button', { name: 'Upload' }).click()
  await expect(dialog.getByRole('status')).toContainText('This file was uploaded before.')
  await expect(dialog.getByRole('status')).toContainText('The quiet sea')
  expect(await accessibilityFaults(page)).toEqual([])
  await expect(dialog.getByRole('button', { name: 'Put into the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(text).toHaveValue(/\n!\[The quiet sea\]\(picture:[a-z0-9]{16}\)$/)
})

test('without JavaScript, and in Spanish, a picture is uploaded, described and deleted', async ({
  browser,
  owner,
  site,
  request,
}) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, locale: 'es-MX' })
  const page = await context.newPage()
  await new Admin(page, site, await spanishOwner(site, owner)).signsIn()
  await page.goto('/admin/pictures')
  await page.getByLabel('Archivo').setInputFiles({ name: 'a.webp', mimeType: 'image/webp', buffer: SVG })
  await page.getByLabel('Pie en español').fill('Un pie que se queda')
  await page.getByRole('button', { name: 'Subir', exact: true }).click()
  await expect(page.locator('#file-error')).toContainText('Esto es un SVG')
  await expect(page.locator('#alt-en-error')).toHaveText('Di qué muestra.')
  await expect(page.getByLabel('Pie en español')).toHaveValue('Un pie que se queda')

  const file = await twoToneImage(320, 200).webp().toBuffer()
  await page.getByLabel('Archivo').setInputFiles({ name: 'a.webp', mimeType: 'image/webp', buffer: file })
  await page.getByLabel('Qué muestra, en inglés').fill('A field')
  await page.getByLabel('Qué muestra, en español').fill('Un campo')
  await page.getByRole('button', { name: 'Subir', exact: true }).click()
  const line = await page.locator('#uploaded').inputValue()
  const key = /picture:([a-z0-9]{16})/.exec(line)?.[1] ?? ''
  expect((await request.get(`/pictures/${key}/320.webp`)).status()).toBe(200)

  await page.getByRole('link', { name: 'Editar o borrar Un campo' }).click()
  await page.getByLabel('Qué muestra, en español').fill('Un campo de maíz')
  await page.getByRole('button', { name: 'Guardar, público al momento' }).click()
  await expect(page.getByText('Guardado: en las páginas')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Un campo de maíz' })).toBeVisible()
  await page.locator('summary', { hasText: 'Borrar para siempre…' }).click()
  await expect(page.getByText('No aparece en ninguna parte.')).toBeVisible()
  await page.getByRole('button', { name: 'Borrar para siempre' }).click()
  await expect(page).toHaveURL('/admin/pictures')
  await expect(page.getByText('Un campo de maíz')).toHaveCount(0)
  await expect
    .poll(async () => (await request.get(`/pictures/${key}/320.webp`)).headers()['cache-control'], SOON)
    .toBe('no-store')
  await context.close()
})

test('nobody else uploads or sees the choice', async ({ request }) => {
  const multipart = { file: { name: 'a.png', mimeType: 'image/png', buffer: SVG } }
  expect((await request.post('/admin/pictures/upload', { multipart })).status()).toBe(403)
  const headers = { 'sec-fetch-site': 'same-origin', accept: 'application/json' }
  expect((await request.post('/admin/pictures/upload', { multipart, headers })).status()).toBe(401)
  expect((await request.get('/admin/pictures/choices')).status()).toBe(401)
})

test('a picture is pasted into a text', async ({ admin, page }) => {
  await admin.signsIn()
  await admin.beginsAnUpdate({ title: 'From the clipboard', date: '2026' })
  const text = page.getByLabel('Text', { exact: true })
  const bytes = (await twoToneImage(200, 100).png().toBuffer()).toString('base64')
  await text.evaluate((area, base64) => {
    const clipboardData = new DataTransfer()
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    clipboardData.items.add(new File([data], 'pasted.png', { type: 'image/png' }))
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, bytes)
  const form = page.getByRole('dialog').getByRole('form', { name: 'Upload' })
  await form.getByLabel('What it shows, in English').fill('From the clipboard')
  await form.getByLabel('What it shows, in Spanish').fill('Del portapapeles')
  await form.getByRole('button', { name: 'Upload' }).click()
  await expect(text).toHaveValue(/^!\[From the clipboard\]\(picture:/)
})

async function upload(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
  english: string,
  spanish: string,
): Promise<void> {
  await page.getByLabel('File').setInputFiles(file)
  await page.getByLabel('What it shows, in English').fill(english)
  await page.getByLabel('What it shows, in Spanish').fill(spanish)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
}
