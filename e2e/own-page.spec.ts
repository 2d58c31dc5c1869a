import { readFile } from 'node:fs/promises'
import { linkIn } from '@/testing/doubles/mailbox'
import { expect, test } from './support/test.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a signer sees what they signed, hides their name by the old link, and does the rest by a fresh one', async ({
      signer,
      site,
    }) => {
      const { page } = signer
      await signer.signs({ name: 'Ana Visible', showName: true, wantsUpdates: true })
      await signer.confirms()
      const counted = await site.mailbox.mailTo(signer.email, 2)
      expect(counted.text).toContain('do not forward it')
      await page.goto(linkIn(counted, '/signature/'))
      const main = page.getByRole('main')
      await expect(main).toContainText('Ana Visible')
      await expect(main).toContainText(/Version [\d.]+ of the text, of /)
      await expect(main).toContainText('You agreed to these words')
      await page.getByText('The reasons, as they stood when you signed').click()
      await expect(main.locator('.reasons')).toBeVisible()

      await page.getByRole('button', { name: 'Hide my name' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
      await expect(main).toContainText('Your name is not shown on this site.')
      await expect(main).toContainText('You get news of this campaign by email.')
      for (const missing of ['Save my choices', 'Download everything', 'Withdraw my signature'])
        await expect(page.getByRole('button', { name: missing })).toHaveCount(0)

      await signer.asksForAFreshLink(3)
      await page.getByLabel('Show my name and country on this site').check()
      await page.getByRole('button', { name: 'Save my choices' }).click()
      await expect(page.getByLabel('Show my name and country on this site')).toBeChecked()

      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Download everything' }).click()
      const file = await (await downloading).path()
      expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
        signatures: [{ name: 'Ana Visible', email_sealed: signer.email, show_name: true }],
      })
    })

    test('a signer erases everything, is told what was done, and every link says so', async ({
      signer,
      site,
    }) => {
      const { page } = signer
      const before = await signer.seesTheCountAtRest()
      await signer.signs()
      await signer.confirms()
      const own = linkIn(await site.mailbox.mailTo(signer.email, 2), '/signature/')
      await page.goto(own)
      await signer.asksForAFreshLink(3)
      const fresh = page.url()
      await page.getByRole('link', { name: 'Erase everything' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erase your signature?')
      await expect(page.getByRole('main')).toContainText('What cannot be recalled')
      await page.getByRole('button', { name: 'Erase everything' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your signature is erased')
      await expect(page.getByRole('main')).toContainText('It has left the count.')
      await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(before)

      for (const link of [own, fresh, `${fresh}/erase`]) {
        const response = await page.goto(link)
        expect(response?.status()).toBe(410)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('This signature is erased')
      }
    })

    test('a lost link is mailed again, with one answer for every address', async ({ signer, site }) => {
      const { page } = signer
      await signer.signs()
      const answers = []
      for (const email of ['nobody-signed-with-this@example.org', signer.email]) {
        await page.goto('/privacy')
        await page.getByRole('contentinfo').getByRole('link', { name: 'Your signature' }).click()
        await page.getByLabel('Email', { exact: true }).fill(email)
        await page.getByRole('button', { name: 'Email me the link' }).click()
        await expect(page).toHaveURL(`${site.url}/link-sent`)
        answers.push(await page.content())
      }
      expect(answers[1]).toBe(answers[0])
      const mail = await site.mailbox.mailTo(signer.email, 2)
      expect(mail.text).not.toContain('Ana Signer')
      await page.goto(linkIn(mail, '/signature/'))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your signature is not counted yet')
      await page.getByRole('link', { name: 'Erase everything' }).click()
      await page.getByRole('button', { name: 'Erase everything' }).click()
      await expect(page.getByRole('main')).not.toContainText('It has left the count.')
      const confirm = linkIn(await site.mailbox.mailTo(signer.email), '/confirm/')
      expect((await page.goto(confirm))?.status()).toBe(410)
    })

    test('an address that is none is said to be so by its field', async ({ page, site }) => {
      await page.goto('/es/signature')
      await page.getByLabel('Correo electrónico').fill('ana@example')
      await page.getByRole('button', { name: 'Enviarme el enlace' }).click()
      await expect(page.locator('#email-error')).toContainText('Escribe un correo completo')
      await expect(page).toHaveURL(`${site.url}/es/signature`)
      await expect(page.getByLabel('Correo electrónico')).toHaveValue('ana@example')
    })
  })
}

test('the privacy page says of everything that is kept how long, and what erasing does', async ({ page }) => {
  await page.goto('/es/privacy#kept')
  const kept = page.locator('[data-kept]')
  expect(await kept.count()).toBeGreaterThan(15)
  await expect(page.locator('[data-kept=network]')).toContainText('30 días.')
  await expect(page.locator('[data-kept=events]')).toContainText('se conserva')
})
