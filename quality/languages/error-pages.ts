import { localePath, type Locale } from '@/lib/i18n/locales'
import type { Site } from '@/testing/drivers/site'
import type { Finding } from '../check.ts'
import { htmlIn, statusIs } from './page-language.ts'

/** What the server answers by itself: a form of another release, and everything while the database is away. */
export async function errorPagesIn(site: Site, locale: Locale, cookie: string): Promise<Finding[]> {
  const stale = await staleForm(site, locale, cookie)
  await site.databaseGoesAway()
  const away = await fetch(site.url + localePath(locale, '/donate/go'), { headers: { Accept: 'text/html' } })
  await site.databaseComesBack()
  return [
    statusIs(stale.status, 409, `${locale}: a form of another release`),
    htmlIn(await stale.text(), locale, `${locale}: page 409`),
    statusIs(away.status, 503, `${locale}: the database is away`),
    htmlIn(await away.text(), locale, `${locale}: page 503`),
  ]
}

function staleForm(site: Site, locale: Locale, cookie: string): Promise<Response> {
  const body = new FormData()
  body.set(`$ACTION_ID_${'0'.repeat(42)}`, '')
  body.set('email', 'typed@example.org')
  const headers = { Origin: site.url, Accept: 'text/html', 'Accept-Language': locale, Cookie: cookie }
  return fetch(`${site.url}/admin/admins`, { method: 'POST', headers, body })
}
