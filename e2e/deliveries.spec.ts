import { linkIn } from '@/testing/doubles/mailbox'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { Admin } from '@/testing/drivers/admin'
import { deliveredRows, endLink, receivedPath } from '@/testing/scenes/delivery-rows'
import { expect, test } from './support/test.ts'

test('what was gathered before the ledger says that nothing here proves it', async ({ page, request }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'What was delivered, and what came of it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was delivered')
  const earlier = page.getByRole('article', { name: /^6,000 signatures to: U\.S\. Department of State$/ })
  await expect(earlier).toContainText('Gathered before this site and before its ledger')
  await expect(earlier).not.toContainText('Awaiting an answer')
  await expect(earlier.getByText('How it can be checked')).toHaveCount(0)
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/es/deliveries</loc>')
})

test('a delivery is told with what proves it and what came of it, to everybody, its signers and its recipient', async ({
  page,
  request,
  ownSite: site,
  ownSigner: signer,
}) => {
  await signer.signs({ name: 'Ana Delivered', country: 'Mexico' })
  await signer.confirms()
  await deliveredRows(site)

  await test.step('everybody', async () => {
    await page.goto(`${site.url}/deliveries`)
    const delivery = page.locator('#delivery-7')
    await expect(delivery).toContainText('November 20, 2026 · handed over in person')
    await expect(delivery.getByRole('heading', { level: 2 })).toHaveText(
      '1 signature to: Bureau of Industry and Security',
    )
    await expect(delivery).toContainText('Twelve volunteers')
    const answers = delivery.locator('section', { hasText: 'What came of it' })
    await expect(answers.getByRole('listitem').filter({ hasText: 'Did what was asked.' })).toContainText(
      'two licences',
    )
    await expect(answers).toContainText('What was signed stays as it was signed.')
    await expect(answers).toContainText(
      'Awaiting an answer from Department of State since November 24, 2026.',
    )
    await delivery.getByText('How it can be checked').click()
    await expect(delivery).toContainText('ab'.repeat(32))
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    await delivery.getByRole('link', { name: 'Reference 1', exact: true }).first().click()
    await expect(page.locator('#delivery-7-ref-1')).toBeInViewport()
    expect(await accessibilityFaults(page)).toEqual([])

    await page.goto(`${site.url}/es/deliveries`)
    await expect(page.locator('#delivery-7')).toContainText('Detuvieron dos licencias')
    await expect(page.locator('#delivery-7')).toContainText('Este texto está solo en inglés.')
    await expect(page.locator('#delivery-7 h2 [lang=en]')).toHaveText('Bureau of Industry and Security')
    expect(await (await request.get(`${site.url}/petition.json`)).json()).toMatchObject({
      deliveries: [{ date: '2026-11-20', to: 'Bureau of Industry and Security', count: 1 }, { count: 6000 }],
    })
  })

  await test.step('its signers', async () => {
    await page.goto(linkIn(await site.mailbox.mailTo(signer.email, 2), '/signature/'))
    const delivered = page.getByRole('region', { name: 'Which delivery it was in' })
    await expect(delivered).toContainText('cannot be recalled')
    await expect(delivered.getByRole('link')).toHaveAttribute('href', '/deliveries#delivery-7')
    await signer.asksForAFreshLink(3)
    await page.getByText('Withdraw my signature').first().click()
    await expect(page.getByText('It was handed over before, and that cannot be recalled.')).toBeVisible()
    await page.getByRole('link', { name: 'Erase everything' }).click()
    await expect(page.getByRole('main')).toContainText(
      'November 20, 2026, to: Bureau of Industry and Security',
    )
    expect(await accessibilityFaults(page)).toEqual([])
  })

  await test.step('its recipient', async () => {
    const path = await receivedPath(site)
    const address = site.url + path
    const head = await request.head(address)
    expect([head.status(), head.headers()['cache-control']]).toEqual([200, 'no-store'])
    expect(head.headers()).toMatchObject({ 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' })
    const opened = "SELECT detail FROM audit_events WHERE verb = 'open-delivery-link'"
    expect(await site.query(opened)).toEqual([])
    await page.goto(address)
    await page.goto(address)
    expect(await site.query(opened)).toEqual([{ detail: { link: 'The desk', linkId: expect.any(String) } }])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 person signed a petition to you')
    await expect(page.getByRole('table', { name: 'By country and region' })).toContainText('Mexico')
    await expect(page.getByRole('main')).toContainText('for this petition alone')
    await expect(page.getByRole('status')).toContainText('the files are not here at the moment')
    await expect(page.getByRole('link', { name: /PDF|ZIP/ })).toHaveCount(0)
    expect((await request.get(`${address}/signatures.pdf`)).status()).toBe(503)
    await page.getByText('The same text in Spanish').click()
    await page.getByText('How to check it').click()
    await expect(page.getByRole('main')).toContainText('npm run verify')
    expect(await accessibilityFaults(page)).toEqual([])

    await page.goto(`${site.url}/es${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '1 persona firmó una petición dirigida a usted',
    )

    await endLink(site)
    for (const closed of [address, `${site.url}/es${path}`])
      expect((await request.get(closed)).status()).toBe(410)
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has ended')
    expect((await request.get(`${address}x`)).status()).toBe(404)

    const admin = new Admin(page, site, { email: 'owner@example.org', password: 'a long enough passphrase' })
    await admin.joins(site.ownerLink)
    await page.goto(`${site.url}/admin/audit`)
    await expect(page.getByRole('main')).toContainText(/Whoever has the link “.+” opened the delivery to/)
    expect(site.log()).not.toContain(path)
  })
})
