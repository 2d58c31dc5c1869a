import type { Browser } from '@playwright/test'
import setUpPostgres from '@/testing/database/postgres'
import { startSite, type Site } from '@/testing/drivers/site'
import setUpBuild from '@/testing/setup/build'
import { launchChromium } from '@/tools/chromium'

export type OwnSite = { site: Site; browser: Browser }

/** A built site with a database, a mailbox and a browser of its own, for as long as `use` takes. */
export async function withOwnSite<Result>(use: (own: OwnSite) => Promise<Result>): Promise<Result> {
  await setUpBuild()
  const stopPostgres = await setUpPostgres()
  const [site, browser] = [await startSite(), await launchChromium()]
  try {
    return await use({ site, browser })
  } finally {
    await browser.close()
    await site.stop()
    await stopPostgres()
  }
}
