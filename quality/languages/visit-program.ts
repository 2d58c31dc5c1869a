import { writeFile } from 'node:fs/promises'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import type { AdminAccount } from '@/testing/drivers/admin'
import { joinAsOwner } from '@/testing/drivers/owner'
import { deliveredRows } from '@/testing/scenes/delivery-rows'
import { withOwnSite, type OwnSite } from '@/testing/setup/own-site'
import type { Finding } from '../check.ts'
import { adminFormsIn, adminPagesIn } from './admin-pages.ts'
import { errorPagesIn } from './error-pages.ts'
import { machineFilesIn } from './machine-files.ts'
import { notesIn, publicPagesIn } from './public-pages.ts'
import { signingIn } from './signing.ts'

/** Run in a copy of the project that speaks the two languages named: one that its seed speaks too, one that it does not. */
async function main(file: string, seeded: Locale, unseeded: Locale): Promise<void> {
  const findings = await withOwnSite(async (own) => {
    const { session } = await joinAsOwner(own.site, own.browser)
    await deliveredRows(own.site)
    return [...(await visit(own, seeded, session, true)), ...(await visit(own, unseeded, session, false))]
  })
  await writeFile(file, JSON.stringify(findings))
}

async function visit(
  { site, browser }: OwnSite,
  locale: Locale,
  session: Required<AdminAccount>['session'],
  isSeeded: boolean,
): Promise<Finding[]> {
  const visitor = await browser.newPage()
  await site.query(`UPDATE admins SET locale = '${locale}'`)
  const context = await browser.newContext({ locale })
  await context.addCookies(session)
  const owner = await context.newPage()
  const cookie = session.map(({ name, value }) => `${name}=${value}`).join('; ')
  return [
    ...(await signingIn(visitor, site, locale)),
    ...(await publicPagesIn(visitor, site, locale)),
    ...(isSeeded ? [] : await notesIn(visitor, site, locale)),
    ...(await machineFilesIn(site, locale)),
    ...(await adminFormsIn(owner, site, locale, isSeeded)),
    ...(await adminPagesIn(owner, site, locale)),
    ...(await errorPagesIn(site, locale, cookie)),
  ]
}

const [file = '', seeded, unseeded] = process.argv.slice(2)
if (!isLocale(seeded) || !isLocale(unseeded)) throw new Error('The site does not speak these languages')
await main(file, seeded, unseeded)
process.exit(0)
