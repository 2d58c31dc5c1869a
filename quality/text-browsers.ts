import { countryOptions } from '@/lib/countries/rules'
import { localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { linkIn } from '@/testing/doubles/mailbox'
import type { Site } from '@/testing/drivers/site'
import { withOwnSite } from '@/testing/setup/own-site'
import { until } from '@/testing/until'
import { ensureProgram } from '@/tools/system-programs'
import { temporaryFolder } from '@/tools/temporary-folder'
import { finding, type Check, type Finding } from './check.ts'
import { BROWSERS, type Form, type TextBrowser } from './text-browsers/browsers.ts'
import { Terminal } from './text-browsers/terminal.ts'

/** The whole way from the petition to being counted in browsers that know neither JavaScript nor a mouse. */
export const textBrowsers: Check = {
  name: 'text-browsers',
  run: async () => {
    for (const { program } of BROWSERS) await ensureProgram(program)
    return withOwnSite(async ({ site }) => {
      const findings: Finding[] = []
      for (const browser of BROWSERS) {
        for (const locale of LOCALES) findings.push(await attempt(site, browser, locale))
      }
      return findings
    })
  },
}

async function attempt(site: Site, browser: TextBrowser, locale: Locale): Promise<Finding> {
  const what = `${browser.program}, ${locale}: signed, confirmed and counted`
  return signs(site, browser, locale).then(
    () => finding(what, []),
    (error: Error) => finding(what, [error.message]),
  )
}

async function signs(site: Site, browser: TextBrowser, locale: Locale): Promise<void> {
  const email = `${browser.program}-${locale}@example.org`
  const { thanks, signed, confirm, sign } = MESSAGES[locale]
  await inBrowser(browser, site.url + localePath(locale, '/'), async (terminal) => {
    await terminal.shows(/@StateDept/)
    await browser.fill(terminal, formOf(email, locale))
    await browser.press(terminal, sign.submit)
    await terminal.shows(beginningOf(thanks.title))
  })
  const link = linkIn(await site.mailbox.mailTo(email), localePath(locale, '/confirm/'))
  await inBrowser(browser, link, async (terminal) => {
    await terminal.shows(beginningOf(confirm.title))
    await browser.press(terminal, confirm.submit)
    await terminal.shows(beginningOf(signed.title))
  })
  const isConfirmed = async () => {
    const [row] = await site.query(
      `SELECT FROM signatures WHERE state = 'confirmed' AND name = '${nameOf(email)}'`,
    )
    return row !== undefined
  }
  await until('the signature is confirmed', isConfirmed, { seconds: 20 })
}

async function inBrowser(
  { line }: TextBrowser,
  address: string,
  use: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  const { folder, remove } = await temporaryFolder()
  const terminal = new Terminal(line, { ADDRESS: address, HOME: folder })
  try {
    await use(terminal)
  } finally {
    await terminal.end()
    await remove()
  }
}

function formOf(email: string, locale: Locale): Form {
  const country = countryOptions(locale).find(({ code }) => code === 'MX')?.name ?? ''
  const { name, choices } = MESSAGES[locale].sign
  return { name: nameOf(email), email, country, labels: { name, choices } }
}

function nameOf(email: string): string {
  return `Ana ${email.slice(0, email.indexOf('@'))}`
}

// A line of a terminal may hold no more of it.
function beginningOf(words: string): RegExp {
  return new RegExp(words.slice(0, 20))
}
