import type { Browser } from '@playwright/test'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { linkIn } from '@/testing/doubles/mailbox'
import { withOwnSite } from '@/testing/setup/own-site'
import { finding, type Check, type Finding } from './check.ts'
import { BEFORE } from './time-to-sign/before.ts'
import { secondsOf, sum, type Actions } from './time-to-sign/model.ts'
import { withSiteOf, type Reachable } from './time-to-sign/other-project.ts'
import { Thumb } from './time-to-sign/thumb.ts'

/** Whom the campaign speaks to in a language. */
type Reader = { language: Locale; locale: string; timezoneId: string; country: string }

const READERS: Reader[] = [
  { language: 'en', locale: 'en-US', timezoneId: 'America/Chicago', country: 'US' },
  { language: 'es', locale: 'es-MX', timezoneId: 'America/Mexico_City', country: 'MX' },
]
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }
const NAME = 'María Guadalupe Hernández'

/**
 * What it takes to sign with one thumb, from the petition's page to being counted, without reading, waiting and the way to
 * the mail. With a project it tells of the site in that folder instead, and judges nothing.
 */
export const timeToSign: Check = {
  name: 'time-to-sign',
  run: ({ project }) =>
    withOwnSite(async ({ site, browser }) =>
      project ? withSiteOf(project, (other) => measure(browser, other, {})) : measure(browser, site, BEFORE),
    ),
}

async function measure(browser: Browser, site: Reachable, earlier: typeof BEFORE): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const reader of READERS) {
    const { language } = reader
    const steps = await signs(browser, site, reader)
    findings.push(...steps.map(([name, actions]) => finding(`${language}: ${name}, ${inWords(actions)}`, [])))
    findings.push(judge(language, sum(steps.map(([, actions]) => actions)), earlier[language]))
  }
  return findings
}

function judge(language: Locale, now: Actions, before: Actions | undefined): Finding {
  const what = `${language}: all, ${inWords(now)}`
  if (!before) return finding(what, [])
  return finding(`${what}; before, ${inWords(before)}`, [
    ...(now.taps < before.taps ? [] : ['no fewer taps']),
    ...(secondsOf(now) < secondsOf(before) ? [] : ['no fewer seconds']),
  ])
}

async function signs(
  browser: Browser,
  site: Reachable,
  { language, country, ...own }: Reader,
): Promise<[name: string, actions: Actions][]> {
  const context = await browser.newContext({ ...PHONE, ...own })
  const thumb = new Thumb(await context.newPage())
  const { page } = thumb
  const form = page.locator('form#sign')
  const email = `guadalupe.hernandez.${language}@example.org`
  await page.goto(site.url + localePath(language, '/'))
  await thumb.tap('to the form', page.locator('main a[href="#sign"]').filter({ visible: true }).first())
  await thumb.type('name', form.locator('[name=name]'), NAME)
  await thumb.type('email', form.locator('[name=email]'), email)
  await thumb.choose('country', form.locator('[name=country]'), country)
  await thumb.tap('consent', form.locator('[name=consent]'))
  await thumb.tap('sign', form.locator('button[type=submit], button:not([type])').first())
  await page.waitForURL(site.url + localePath(language, '/thanks'))
  await page.goto(linkIn(await site.mailbox.mailTo(email), localePath(language, '/confirm/')))
  await thumb.tap('confirm', page.locator('form[action="/api/confirm"] button').first())
  await page.waitForURL(`${site.url}${localePath(language, '/signed')}/*`)
  await context.close()
  return thumb.steps
}

function inWords(actions: Actions): string {
  const { taps, swipes, characters, keyboards } = actions
  return `${taps} taps, ${swipes} swipes, ${characters} characters, ${keyboards} keyboards, ${secondsOf(actions).toFixed(1)} s`
}
