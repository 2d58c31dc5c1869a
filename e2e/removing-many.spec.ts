import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 15_000 }

async function countsFor(page: Page, domain: string): Promise<void> {
  await page.getByLabel('Email domain').fill(domain)
  await page.getByRole('button', { name: 'Count them' }).click()
}

async function starts(page: Page, reason: string, typed: string): Promise<void> {
  await page.getByLabel('Reason').fill(reason)
  await page.getByLabel(/^Type /).fill(typed)
  await page.getByRole('button', { name: 'Remove them' }).click()
}

test('many are counted, removed with a published reason and restored, and the count follows', async ({
  admin,
  signer,
  page,
  request,
}) => {
  const before = await signer.seesTheCountAtRest()
  await signer.signs({ name: 'One of the many' })
  await signer.confirms()
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before + 1)

  await admin.signsIn()
  await page.goto('/admin/removals/new?domain=example.org&country=MX')
  await page.getByLabel('Signer’s name').fill('one of the MANY')
  await page.getByRole('button', { name: 'Count them' }).click()
  await expect(page.getByRole('heading', { name: '1 signature', exact: true })).toBeVisible()
  await expect(page.getByRole('row').last()).toContainText('One of the many')
  await expect(page.getByRole('main')).not.toContainText(signer.email)
  expect(page.url()).not.toContain('many')

  await starts(page, '', '2')
  await expect(page.getByRole('alert', { name: 'Nothing was removed' })).toContainText('Reason')
  await expect(page.getByRole('alert', { name: 'Nothing was removed' })).toContainText(
    'Type the number that was counted.',
  )
  await starts(page, 'Made by a script', '1')
  await expect(page).toHaveURL(/\/admin\/removals\/\d+$/)
  await expect(page.getByRole('main')).toContainText('Done: 1 of 1 removed.', SOON)
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before)

  await page.getByLabel('Reason').fill('It was a person')
  await page.getByRole('button', { name: 'Restore them' }).click()
  await expect(page.getByRole('main')).toContainText('Undone: 1 of 1 restored.', SOON)
  await expect.poll(() => signer.seesTheCount(), SOON).toBe(before + 1)

  const answer = await request.get('/petition/corrections.json')
  expect(answer.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=5',
    'content-type': 'application/json',
  })
  expect(answer.headers()['set-cookie']).toBeUndefined()
  const { corrections, next } = (await answer.json()) as { corrections: object[]; next: string | null }
  expect(corrections.slice(0, 2)).toEqual([
    {
      id: expect.any(Number),
      at: expect.stringMatching(/Z$/),
      kind: 'restored',
      count: 1,
      reason: 'It was a person',
    },
    {
      id: expect.any(Number),
      at: expect.stringMatching(/Z$/),
      kind: 'removed',
      count: 1,
      reason: 'Made by a script',
    },
  ])
  expect(next).toBeNull()
})

test('conditions that were changed after counting are counted again before anything is removed', async ({
  admin,
  signer,
  page,
  site,
}) => {
  await signer.signs()
  await admin.signsIn()
  await page.goto('/admin/removals/new')
  await countsFor(page, 'nobody.example')
  await expect(page.getByRole('heading', { name: '0 signatures' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove them' })).toHaveCount(0)
  await countsFor(page, 'example.org')
  const found = await page.getByRole('heading', { level: 2 }).first().innerText()
  await page.getByLabel('Country').selectOption('NO')
  await starts(page, 'Made by a script', found)
  await expect(page.getByRole('status')).toContainText('You changed the conditions after counting.')
  await expect(page).toHaveURL(/\/new$/)
  expect(await site.query(`SELECT FROM removals WHERE conditions->>'country' = 'NO'`)).toEqual([])
})

test('without JavaScript the same form counts and removes', async ({
  admin,
  browser,
  signer,
  page,
  site,
}) => {
  await signer.signs({ name: 'Quiet Robot', country: 'LI' })
  await admin.signsIn()
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto('/admin/removals/new?country=LI')
  await plain.getByRole('button', { name: 'Count them' }).click()
  await expect(plain.getByRole('heading', { name: '1 signature', exact: true })).toBeVisible()
  await starts(plain, 'a@b', '1')
  await expect(plain.getByRole('alert', { name: 'Nothing was removed' })).toContainText('Leave addresses out')
  await starts(plain, 'Made by a script', '1')
  await expect(plain).toHaveURL(/\/admin\/removals\/\d+$/)
  await expect
    .poll(async () => {
      await plain.reload()
      return plain.getByRole('main').innerText()
    }, SOON)
    .toContain('Done: 1 of 1 removed.')
  await context.close()
})

test('an editor sees removals and their progress, and begins none', async ({ admin, browser }) => {
  await admin.signsIn()
  const editor = await admin.welcomes('looking-editor', browser)
  await editor.page.goto('/admin/removals')
  await expect(editor.page.getByRole('heading', { level: 1 })).toHaveText('Removals')
  await expect(editor.page.getByRole('link', { name: 'Remove many' })).toHaveCount(0)
  expect((await editor.page.goto('/admin/removals/new'))?.status()).toBe(404)
  await editor.page.context().close()
})
