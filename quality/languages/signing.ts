import type { Page } from '@playwright/test'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { linkIn } from '@/testing/doubles/mailbox'
import { Signer } from '@/testing/drivers/signer'
import type { Site } from '@/testing/drivers/site'
import type { Finding } from '../check.ts'
import { htmlIn, pageIn } from './page-language.ts'

/** Somebody signs, twice, and reads every mail and every page of a token that there is for it. */
export async function signingIn(page: Page, site: Site, locale: Locale): Promise<Finding[]> {
  const signer = new Signer(page, site, `${locale}@example.org`)
  const findings: Finding[] = []
  const mail = async (nth: number, what: string) => {
    const received = await site.mailbox.mailTo(signer.email, nth)
    findings.push(htmlIn(received.html ?? '', locale, `${locale}: mail, ${what}`))
    return received
  }
  const look = async (what: string) => findings.push(...(await pageIn(page, locale, `${locale}: ${what}`)))

  await signer.signs({ wantsUpdates: true }, locale)
  await mail(1, 'confirmation')
  await signer.opensTheConfirmation()
  await look('/confirm/TOKEN')
  await signer.confirms(locale)
  const counted = await mail(2, 'counted')
  await page.goto(linkIn(counted, localePath(locale, '/signature/')))
  await look('/signature/TOKEN')
  const [row] = (await site.query('SELECT id FROM signatures ORDER BY created_at DESC LIMIT 1')) as {
    id: string
  }[]
  await page.goto(site.url + localePath(locale, `/unsubscribe/${unsubscribeToken(row?.id ?? '')}`))
  await look('/unsubscribe/TOKEN')
  await signer.signs({}, locale)
  await mail(3, 'signed already')
  return findings
}
