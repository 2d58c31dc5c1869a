import type { Browser } from '@playwright/test'
import { Admin, type AdminAccount } from './admin.ts'
import type { Site } from './site.ts'

/** Another owner with the same password, whose admin area speaks Spanish, in Mexico City's time. */
export async function spanishOwner(site: Site, { email, password }: AdminAccount): Promise<AdminAccount> {
  const own = `${crypto.randomUUID()}@example.org`
  await site.query(`
    INSERT INTO admins (id, email, role, password_hash, locale, time_zone)
    SELECT gen_random_uuid(), '${own}', 'owner', password_hash, 'es', 'America/Mexico_City' FROM admins WHERE email = '${email}'`)
  return { email: own, password }
}

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
