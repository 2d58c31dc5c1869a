import type { Page } from '@playwright/test'
import { localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { addressIn, PUBLIC_PAGES } from '@/testing/addresses'
import { linkIn } from '@/testing/doubles/mailbox'
import { Signer } from '@/testing/drivers/signer'
import type { Site } from '@/testing/drivers/site'
import { deliveredRows, receivedPath } from '@/testing/scenes/delivery-rows'
import { previewPath } from '@/testing/scenes/preview-link'

/** Is called on each page once it is open; the name says which one it is. */
type Look = (name: string, locale: Locale) => Promise<void>

/** Every page that visitors may see, in each language: those of an address, forms with errors, and those of a token. */
export async function visitPublicPages(page: Page, site: Site, look: Look): Promise<void> {
  for (const locale of LOCALES) {
    for (const path of PUBLIC_PAGES) {
      await page.goto(site.url + addressIn(locale, path))
      await look(path, locale)
    }
    await visitFormsWithErrors(page, site, locale, look)
    await visitSignersPages(page, site, locale, look)
  }
  await deliveredRows(site)
  const [received, preview] = [await receivedPath(site), await previewPath(site)]
  for (const locale of LOCALES) {
    await page.goto(site.url + localePath(locale, received))
    await look('/received/TOKEN', locale)
    await page.goto(site.url + localePath(locale, preview))
    await look('/preview/TOKEN', locale)
  }
}

/** As the form's script shows errors in place, and as the server does without it. */
async function visitFormsWithErrors(page: Page, site: Site, locale: Locale, look: Look): Promise<void> {
  await page.goto(site.url + localePath(locale, '/'))
  await page.locator('form#sign button[type=submit]').click()
  await page.getByRole('alert').first().waitFor()
  await look('/, with errors', locale)
  await page.request.post(`${site.url}/api/signatures`, {
    form: { locale, name: 'Ana', email: 'ana@example', comment: '😀'.repeat(501) },
    headers: { 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  })
  await page.goto(site.url + localePath(locale, '/sign'))
  await look('/sign, with errors', locale)
}

/** In the order of a signature's life. */
async function visitSignersPages(page: Page, site: Site, locale: Locale, look: Look): Promise<void> {
  const signer = new Signer(page, site, `${locale}@example.org`)
  await signer.signs({ name: 'Ana Signer', showName: true, wantsUpdates: true }, locale)
  await signer.opensTheConfirmation()
  await look('/confirm/TOKEN', locale)
  await page.getByText(MESSAGES[locale].confirm.change, { exact: true }).click()
  await look('/confirm/TOKEN, to change', locale)
  await signer.confirms(locale)
  const counted = await site.mailbox.mailTo(signer.email, 2)
  const own = localePath(locale, '/signature/')
  await page.goto(linkIn(counted, own))
  await look('/signature/TOKEN', locale)
  await signer.asksForAFreshLink(3, locale)
  await look('/signature/TOKEN, by a fresh link', locale)
  await page.goto(`${page.url()}/erase`)
  await look('/signature/TOKEN/erase', locale)
  const [row] = (await site.query('SELECT id FROM signatures ORDER BY created_at DESC LIMIT 1')) as {
    id: string
  }[]
  const unsubscribing = site.url + localePath(locale, `/unsubscribe/${unsubscribeToken(row?.id ?? '')}`)
  await page.goto(unsubscribing)
  await look('/unsubscribe/TOKEN', locale)
  await page.locator('main form button').first().click()
  await page.goto(unsubscribing)
  await look('/unsubscribe/TOKEN, afterwards', locale)
}
