import type { Page } from '@playwright/test'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { Signer } from '@/testing/drivers/signer'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

async function signsUp(signer: Signer, site: Site): Promise<string> {
  await signer.signs({ wantsUpdates: true })
  await signer.confirms()
  const [row] = await site.query(`SELECT id FROM signatures ORDER BY id DESC LIMIT 1`)
  return unsubscribeToken((row as { id: string }).id)
}

async function subscribers(site: Site): Promise<number> {
  return (await site.query(`SELECT FROM signatures WHERE wants_updates`)).length
}

async function opens(page: Page, token: string, language = ''): Promise<void> {
  await page.goto(`${language}/unsubscribe/${token}`)
}

test('a mailbox ends the mail with one post of its own, from anywhere and without a cookie', async ({
  signer,
  site,
  request,
}) => {
  const token = await signsUp(signer, site)
  const before = await subscribers(site)
  for (const origin of [undefined, 'https://mail.example', 'null']) {
    const answer = await request.post(`/api/unsubscribe/${token}`, {
      form: { 'List-Unsubscribe': 'One-Click' },
      headers: origin ? { origin, 'sec-fetch-site': 'cross-site' } : {},
    })
    expect(answer.status()).toBe(200)
    expect(answer.headers()['cache-control']).toContain('no-store')
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
  const inParts = await request.post(`/api/unsubscribe/${token}`, {
    multipart: { 'List-Unsubscribe': 'One-Click' },
  })
  expect(inParts.status()).toBe(200)
  expect(await subscribers(site)).toBe(before - 1)

  const refused = await request.post('/api/withdraw', {
    form: { token },
    headers: { origin: 'https://mail.example' },
  })
  expect(refused.status()).toBe(403)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('opening the link changes nothing, a button ends the mail, and another one takes that back', async ({
    page,
    signer,
    site,
  }) => {
    const token = await signsUp(signer, site)
    const before = await subscribers(site)
    await page.goto(`/api/unsubscribe/${token}`)
    await expect(page).toHaveURL(`${site.url}/unsubscribe/${token}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stop the updates?')
    expect(await subscribers(site)).toBe(before)
    expect(await page.content()).not.toContain(signer.email)

    await page.getByRole('button', { name: 'Stop sending me updates' }).click()
    await expect(page).toHaveURL(`${site.url}/unsubscribe/${token}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You no longer get updates')
    expect(await subscribers(site)).toBe(before - 1)

    await page.getByRole('button', { name: 'Send me updates again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stop the updates?')
    expect(await subscribers(site)).toBe(before)
  })

  test('the language of the mail is chosen on the same page', async ({ page, signer, site }) => {
    const token = await signsUp(signer, site)
    await opens(page, token, '/es')
    await page.getByLabel('Los correos llegan en').selectOption('es')
    await page.getByRole('button', { name: 'Guardar el idioma' }).click()
    await expect(page.getByRole('status')).toHaveText(/^Guardado/)
    await expect(page.getByLabel('Los correos llegan en')).toHaveValue('es')
  })
})

test('a link that is cut off says so', async ({ page }) => {
  await opens(page, 'x')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work')
})
