import { expect, test } from './support/test.ts'

declare global {
  interface Window {
    shared: ShareData[]
  }
}

test('a device with a share menu of its own opens it with the address of the petition', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    window.shared = []
    navigator.share = async (data) => void window.shared.push(data ?? {})
  })
  await page.goto('/signed')
  await page.getByRole('button', { name: 'Share the petition' }).click()
  const shared = await page.evaluate(() => window.shared)
  expect(shared).toEqual([{ url: `${site.url}/?ref=-d`, text: expect.stringMatching(/\w+/) }])
})

test('a device without one is shown no button for it', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
  await page.goto('/signed')
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Share the petition' })).toHaveCount(0)
})

test('the address is copied by a button, which says that it was', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/es')
  await page.getByRole('button', { name: 'Copiar' }).click()
  await expect(page.getByRole('group', { name: 'Compartir' }).getByRole('status')).toHaveText('Copiado')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}/es`)
})

test('the petition is shared by plain links that work without JavaScript', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  for (const [path, address] of [
    ['/signed', `${site.url}/`],
    ['/es', `${site.url}/es`],
  ] as const) {
    await page.goto(path)
    const links = page.getByRole('group', { name: /Share|Compart/ }).getByRole('link')
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const hosts = hrefs.map((href) => href.replace(/^(?:https:\/\/)?([^/?]+).*/, '$1'))
    expect(hosts).toEqual(['wa.me', 'www.facebook.com', 'x.com', 'bsky.app', 'mailto:'])
    for (const href of hrefs) expect(decodeURIComponent(href)).toContain(address)
    await expect(page.locator('#share-link')).toHaveValue(address)
  }
  await context.close()
})
