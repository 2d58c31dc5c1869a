import type { Browser } from '@playwright/test'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { LISTED_PAGES } from '@/testing/addresses'
import { withOwnSite } from '@/testing/setup/own-site'
import { finding, type Check, type Finding } from './check.ts'

const MOST_BYTES = 90_000
// The checker of receipts works without a connection once its page is loaded, so it is loaded with it.
const MOST_BYTES_OF = new Map([['/ledger', 100_000]])
const MOST_REQUESTS = 8
const PHONE = { width: 412, height: 823 }

/** What a browser with an empty cache fetches for each page that the sitemap lists, as it goes over the wire. */
export const firstVisit: Check = {
  name: 'first-visit',
  run: () =>
    withOwnSite(async ({ site, browser }) => {
      const findings: Finding[] = []
      for (const locale of LOCALES) {
        for (const path of LISTED_PAGES) {
          const address = localePath(locale, path)
          const most = MOST_BYTES_OF.get(path) ?? MOST_BYTES
          findings.push(
            judge(address, most, await visit(browser, site.url + address), new URL(site.url).origin),
          )
        }
      }
      return findings
    }),
}

type Visit = { bytes: number; requests: string[] }

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE })
  const page = await context.newPage()
  const seen: Visit = { bytes: 0, requests: [] }
  const network = await context.newCDPSession(page)
  network.on('Network.requestWillBeSent', ({ request }) => seen.requests.push(request.url))
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.bytes += encodedDataLength))
  await network.send('Network.enable')
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready.then(() => true))
  await context.close()
  return seen
}

function judge(address: string, most: number, { bytes, requests }: Visit, origin: string): Finding {
  const foreign = requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin)
  const what = `${address}: ${(bytes / 1_000).toFixed(1)} kB, ${requests.length} requests`
  return finding(what, [
    ...(bytes > most ? [`more than ${most / 1_000} kB`] : []),
    ...(requests.length > MOST_REQUESTS ? [`more than ${MOST_REQUESTS} requests`] : []),
    ...foreign.map((url) => `another origin: ${new URL(url).origin}`),
  ])
}
