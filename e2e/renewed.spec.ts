import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const RENEWED = 'Reload this page, nothing is lost'

// Makes the page request an action that no build has, as after a deploy.
async function isFromAnotherRelease(page: Page): Promise<() => Promise<void>> {
  const other = (id: string) => id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  await page.route('**/admin/**', async (route) => {
    const headers = route.request().headers()
    const id = headers['next-action']
    await route.continue(id ? { headers: { ...headers, 'next-action': other(id) } } : {})
  })
  return () => page.unroute('**/admin/**')
}

test('an editor that was open over an upgrade keeps what was typed, says to reload, and has it again', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Before the upgrade', date: '2026-11-24', text: 'Saved.' })
  const { href } = new URL(page.url())
  await page.goto(href)
  const renewed = await isFromAnotherRelease(page)
  const refused = page.waitForResponse((response) => response.status() === 409)
  await page.getByLabel('Text', { exact: true }).fill('Typed over the upgrade.')
  await refused
  await expect(page.getByText('the site was renewed. Reload this page, nothing is lost.')).toBeVisible()
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('the site was renewed while this page was open')).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('Typed over the upgrade.')
  await renewed()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.getByRole('button', { name: 'Put them back' }).click()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('Typed over the upgrade.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText(RENEWED)).toHaveCount(0)
})

test('any form of the admin area keeps what was typed over an upgrade, and puts it back', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await page.goto('/admin/petition/campaign')
  const name = page.getByLabel('Campaign', { exact: true })
  await expect(name).toBeVisible()
  const renewed = await isFromAnotherRelease(page)
  await name.fill('Typed over the upgrade')
  const goal = page.getByRole('form', { name: 'Goals' }).getByRole('textbox').last()
  await goal.fill('123,456')
  await page.getByRole('form', { name: 'Names and addresses' }).getByRole('button').first().click()
  await expect(page.getByText(RENEWED)).toBeVisible()
  await expect(name).toHaveValue('Typed over the upgrade')
  await renewed()
  await page.reload()
  await expect(name).toHaveValue('Typed over the upgrade')
  await expect(goal).toHaveValue('123,456')
  await expect(page.getByText('is back in the fields: send it again.')).toHaveCount(2)
})

test('without JavaScript a page says so, and shows what was typed', async ({ admin, page, site }) => {
  await admin.signsIn()
  await page.goto('/admin/admins')
  const html = await (await page.request.get('/admin/admins')).text()
  const [, id = ''] = /\$ACTION_ID_(\w+)|&quot;id&quot;:&quot;(\w{40,})&quot;/.exec(html) ?? []
  const known = id || (/"id":"(\w{40,})"/.exec(html.replaceAll('&quot;', '"'))?.[1] ?? '')
  expect(known).toMatch(/^\w{40,}$/)
  const answer = await page.request.post('/admin/admins', {
    headers: { Origin: site.url, Accept: 'text/html' },
    multipart: {
      [`$ACTION_ID_${known.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`]: '',
      email: 'typed@example.org',
    },
  })
  expect(answer.status()).toBe(409)
  const text = await answer.text()
  expect(text).toContain('nothing is lost')
  expect(text).toContain('typed@example.org')
})
