import type { Browser } from '@playwright/test'
import { Admin, type AdminAccount } from './admin.ts'
import type { Site } from './site.ts'

/** Who became the owner of a new site, with the session that joining opens. */
export async function joinAsOwner(site: Site, browser: Browser): Promise<Required<AdminAccount>> {
  const account = { email: 'owner@example.org', password: 'a long enough passphrase' }
  const page = await browser.newPage()
  const admin = new Admin(page, site, account)
  await admin.joins(site.ownerLink)
  const session = await page.context().cookies()
  await page.context().close()
  return { ...account, session }
}
