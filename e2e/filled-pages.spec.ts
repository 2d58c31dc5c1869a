import type { APIRequestContext } from '@playwright/test'
import { localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { tokenSubject } from '@/lib/platform/tokens'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { linkIn } from '@/testing/doubles/mailbox'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const SIGNERS = [
  { name: `Zoë <b>"O'Neil"</b> & sons`, country: 'US', region: 'US-TX', postcode: '73301' },
  { name: 'ليلى', country: 'EG', comment: `\n"Basta" & ya\n</textarea><script>alert(1)</script>` },
  { name: '$& hole_name_', country: 'MX', region: 'Región <Sur>', showName: true, wantsUpdates: true },
]

const COUNTED = { name: 'Ana Counted', country: 'MX', wantsUpdates: true }
const COUNTED_FORM = { ...COUNTED, wantsUpdates: 'on' }

// A cookie that holds no form makes the framework draw the page for this one visitor.
const ALONE = { Cookie: 'kept=none' }

/** Without the marks of where the framework waited, which differ from one drawing to the next. */
async function pageAt(request: APIRequestContext, path: string, headers = {}): Promise<string> {
  const answer = await request.get(path, { headers })
  expect(answer.status()).toBe(200)
  return (await answer.text()).replaceAll(/<!--\/?\$-->/g, '')
}

async function signs(request: APIRequestContext, site: Site, locale: Locale, signer: object, email: string) {
  const answer = await request.post('/api/signatures', {
    data: { ...signer, email, locale, consent: true, textVersion: 1 },
  })
  expect(answer.status()).toBe(202)
  const mail = await site.mailbox.mailTo(email)
  return new URL(linkIn(mail, localePath(locale, '/confirm/'))).pathname
}

for (const locale of LOCALES)
  test(`in ${locale}, a page of one visitor is the one that the framework draws, whatever they are called`, async ({
    request,
    site,
  }) => {
    for (const [nth, signer] of SIGNERS.entries()) {
      const path = await signs(request, site, locale, signer, `filled-${locale}-${nth}@example.org`)
      const page = await pageAt(request, path)
      expect(withoutEscapes(page)).toBe(withoutEscapes(await pageAt(request, path, ALONE)))
      expect(page).not.toMatch(/<b>"|<script>alert/)
    }
    const link = await signs(request, site, locale, COUNTED, `filled-counted-${locale}@example.org`)
    const token = link.split('/').at(-1) ?? ''
    const pressed = await request.post('/api/confirm', {
      form: { ...COUNTED_FORM, token, locale },
      maxRedirects: 0,
    })
    const signed = new URL(pressed.headers().location ?? '', site.url).pathname
    expect(signed).toContain(localePath(locale, '/signed/'))
    for (const path of [signed, `${signed}/share`, `${signed}/donate`, `${signed}/next`])
      expect(withoutCount(await pageAt(request, path))).toBe(withoutCount(await pageAt(request, path, ALONE)))
    const path = localePath(locale, `/unsubscribe/${unsubscribeToken(tokenSubject(token) ?? '')}`)
    expect(await pageAt(request, path)).toBe(await pageAt(request, path, ALONE))
  })

test('a name of markup is shown as it was typed', async ({ page, request, site }) => {
  const [signer] = SIGNERS
  await page.goto(await signs(request, site, 'es', { ...signer }, 'typed-name@example.org'))
  await expect(page.getByRole('main')).toContainText(signer?.name ?? '')
  await page.getByText('Cambiar algo').click()
  await expect(page.locator('[name=name]')).toHaveValue(signer?.name ?? '')
  await expect(page.locator('[name=country]')).toHaveValue('US')
})

/** Others sign meanwhile. */
function withoutCount(html: string): string {
  return html.replace(/<p class="lg:text-22">.*?<\/p>/, (line) => line.replaceAll(/\d/g, '#'))
}

/** Both ways of writing a character of HTML as one. */
function withoutEscapes(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
  return html.replaceAll(/&(#\d+|#x27|amp|lt|gt|quot);/g, (_, name: string) =>
    /^#\d/.test(name) ? String.fromCharCode(Number(name.slice(1))) : (named[name] ?? name),
  )
}
