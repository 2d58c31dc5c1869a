import type { Page } from '@playwright/test'
import { ADMIN_PAGES } from '@/testing/addresses'
import { Admin } from '@/testing/drivers/admin'
import type { Site } from '@/testing/drivers/site'
import { phonePhoto } from '@/testing/scenes/pictures'

const OWNER = { email: 'owner@example.org', password: 'a long enough passphrase' }

/** Is called on each page once it is open; the name says which one it is. */
type Look = (name: string) => Promise<void>

/** Every page of the admin area, as the owner of a site sees it on which somebody has signed. */
export async function visitAdminPages(page: Page, site: Site, look: Look): Promise<void> {
  await page.goto(site.ownerLink)
  await look('/admin/join/TOKEN')
  await page.goto(`${site.url}/admin/login`)
  await look('/admin/login')
  const admin = new Admin(page, site, OWNER)
  await admin.joins(site.ownerLink)
  await openAdminPages(page, site, look)
  await removesMany(page, site, look)
  await uploadsAPicture(page, site)
  const picture = await page.locator('main a[href^="/admin/pictures/"]').first().getAttribute('href')
  await open(picture ?? '', '/admin/pictures/KEY')
}

/** Those that whoever is signed in sees without doing anything. */
export async function openAdminPages(page: Page, site: Site, look: Look): Promise<void> {
  for (const [path, name = path] of [
    ...ADMIN_PAGES.map((each) => [each] as const),
    ...(await pagesOfRows(site)),
  ]) {
    await page.goto(site.url + path)
    await look(name)
  }
}

/** Pages of what a site has a row of, with the names that they are told by. */
export async function pagesOfRows(site: Site): Promise<[path: string, name: string][]> {
  const newest = async (table: string) => {
    const [row] = (await site.query(`SELECT max(id::text) AS id FROM ${table}`)) as { id: string }[]
    return row?.id ?? ''
  }
  const delivery = await newest('deliveries')
  return [
    [`/admin/signatures/${await newest('signatures')}`, '/admin/signatures/ID'],
    [`/admin/deliveries/${delivery}`, '/admin/deliveries/ID'],
    ['/admin/updates/1/versions', '/admin/updates/1/versions'],
    ['/admin/updates/1/broadcast/start', '/admin/updates/1/broadcast/start'],
    ['/admin/petition/versions', '/admin/petition/versions'],
    ['/admin/petition/versions/1', '/admin/petition/versions/1'],
  ]
}

async function removesMany(page: Page, site: Site, look: Look): Promise<void> {
  await page.goto(`${site.url}/admin/removals/new?domain=example.org&country=MX`)
  await page.getByRole('button', { name: 'Count them' }).click()
  const counted = await page.getByRole('heading', { name: /^\d+ signatures?$/ }).innerText()
  await look('/admin/removals/new, counted')
  await page.getByLabel('Reason').fill('Made by a script')
  await page.getByLabel(/^Type /).fill(String(Number.parseInt(counted)))
  await page.getByRole('button', { name: 'Remove them' }).click()
  await page.getByText(/^Done: /).waitFor()
  await look('/admin/removals/ID')
}

async function uploadsAPicture(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/admin/pictures`)
  const form = page.getByRole('form', { name: 'Upload' })
  const photo = { name: 'march.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() }
  await form.getByLabel('File').setInputFiles(photo)
  await form.getByLabel('What it shows, in English').fill('A march')
  await form.getByLabel('What it shows, in Spanish').fill('Una marcha')
  await form.getByRole('button', { name: 'Upload' }).click()
  await page.locator('main a[href^="/admin/pictures/"]').first().waitFor()
}
