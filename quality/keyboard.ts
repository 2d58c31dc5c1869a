import type { Browser, Page } from '@playwright/test'
import { countryOptions } from '@/lib/countries/rules'
import { localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { linkIn } from '@/testing/doubles/mailbox'
import type { Site } from '@/testing/drivers/site'
import { withOwnSite } from '@/testing/setup/own-site'
import { finding, type Check, type Finding } from './check.ts'
import { readFocus, type Focus } from './keyboard/in-page.ts'

const MOST_STOPS = 60
const MAIL_MS = 60_000
const LAPTOP = { width: 1366, height: 768 }

/** Somebody signs and confirms by keys alone, with and without JavaScript; each stop of the focus can be seen. */
export const keyboard: Check = {
  name: 'keyboard',
  run: () =>
    withOwnSite(async ({ site, browser }) => {
      const findings: Finding[] = []
      for (const locale of LOCALES) {
        for (const javaScriptEnabled of [true, false])
          findings.push(await attempt(browser, site, locale, javaScriptEnabled))
      }
      return findings
    }),
}

async function attempt(
  browser: Browser,
  site: Site,
  locale: Locale,
  javaScriptEnabled: boolean,
): Promise<Finding> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: LAPTOP })
  const keys = new Keys(await context.newPage())
  const what = `${locale}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`
  const failed = await signs(keys, site, locale, `keys-${locale}-${javaScriptEnabled}@example.org`).then(
    () => [],
    (error: Error) => [error.message],
  )
  await context.close()
  const took = `${keys.pressed} keys and ${keys.stops.length} stops to sign and confirm`
  return finding(`${what}: ${took}`, [...failed, ...keys.faults()])
}

async function signs(keys: Keys, site: Site, locale: Locale, email: string): Promise<void> {
  const { page } = keys
  const country = countryOptions(locale).find(({ code }) => code === 'MX')?.name ?? ''
  await page.goto(site.url + localePath(locale, '/'))
  await keys.tabTo('name')
  await keys.type('Ana Signer')
  await keys.tabTo('email')
  await keys.type(email)
  await keys.tabTo('country')
  await keys.type(asTyped(country))
  await keys.tabTo('consent')
  await keys.press('Space')
  await keys.tabTo(MESSAGES[locale].sign.submit)
  await keys.press('Enter')
  await page.waitForURL(site.url + localePath(locale, '/thanks'))
  // A mail program opens it.
  await page.goto(linkIn(await site.mailbox.mailTo(email, 1, MAIL_MS), localePath(locale, '/confirm/')))
  await keys.tabTo(MESSAGES[locale].confirm.submit)
  await keys.press('Enter')
  await page.waitForURL(`${site.url}${localePath(locale, '/signed')}/*`)
}

// Without the letters that are no key of their own: a list goes to the first name that begins so.
function asTyped(name: string): string {
  return /^[ -~]+/.exec(name)?.[0] ?? ''
}

class Keys {
  readonly stops: Focus[] = []
  pressed = 0

  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.pressed += 1
    await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    this.pressed += text.length
    await this.page.keyboard.type(text)
  }

  /** To a field by its name, or to a button by its words. */
  async tabTo(wanted: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await this.press('Tab')
      const focus = await this.page.evaluate(readFocus)
      this.stops.push(focus)
      if (focus.name === wanted || focus.words === wanted) return
    }
    throw new Error(`${wanted} is not reached within ${MOST_STOPS} stops`)
  }

  faults(): string[] {
    return this.stops
      .filter(({ isSeen }) => !isSeen)
      .map(({ name, words }) => `the focus cannot be seen on ${name || words}`)
  }
}
