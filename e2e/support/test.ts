import { test as base } from '@playwright/test'
import { Admin, type AdminAccount } from '@/testing/drivers/admin'
import { joinAsOwner } from '@/testing/drivers/owner'
import { Signer } from '@/testing/drivers/signer'
import { startSite, type Site } from '@/testing/drivers/site'

type TestFixtures = { signer: Signer; admin: Admin; ownSite: Site; ownSigner: Signer }
type WorkerFixtures = { site: Site; owner: AdminAccount }

// What stands in mails alone is made by tests with the site's own secret.
const SECRET = 'a secret that tests share with their site'

let people = 0
let visits = 0

/** A site per worker, a client address per test, so that limits are not shared; `ownSite` is for destructive tests. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({}, provide) => {
      process.env.AUTH_SECRET = SECRET
      const site = await startSite({ TRUSTED_PROXIES: '1', AUTH_SECRET: SECRET })
      await provide(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  owner: [
    async ({ browser, site }, provide) => {
      await provide(await joinAsOwner(site, browser))
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, provide) => provide(site.url),

  extraHTTPHeaders: async ({}, provide) => {
    visits += 1
    await provide({ 'X-Forwarded-For': `10.${visits >> 8}.${visits & 255}.1` })
  },

  signer: async ({ page, site }, provide) => {
    people += 1
    await provide(new Signer(page, site, `signer-${process.pid}-${people}@example.org`))
  },

  ownSite: [
    async ({}, provide) => {
      const site = await startSite()
      await provide(site)
      await site.databaseComesBack()
      site.mailbox.accepts()
      await site.stop()
    },
    { timeout: 90_000 },
  ],

  ownSigner: async ({ page, ownSite }, provide) => {
    await provide(new Signer(page, ownSite, 'quiet-signer@example.org'))
  },

  admin: async ({ page, site, owner }, provide) => provide(new Admin(page, site, owner)),
})

export { expect } from '@playwright/test'
