import { expect, test } from './support/test.ts'

const UNLISTED: [string, number][] = [
  ['/sign', 200],
  ['/es/sign', 200],
  ['/thanks', 200],
  ['/es/thanks', 200],
  ['/signed', 200],
  ['/es/signed', 200],
  ['/confirm/x', 404],
  ['/es/confirm/x', 404],
  ['/signature/x', 404],
  ['/es/signature/x', 404],
  ['/unsubscribe/x', 404],
  ['/es/unsubscribe/x', 404],
  ['/go/1/share', 302],
  ['/es/go/1/donate', 302],
  ['/preview/x', 404],
  ['/es/preview/x', 404],
  ['/admin/login', 200],
  ['/nowhere', 404],
  ['/es/nowhere', 404],
  ['/updates/nothing', 404],
  ['/pictures/nnnnnnnnnnnnnnnn/480.webp', 404],
]

const CACHED = [
  '/',
  '/es',
  '/updates',
  '/es/updates',
  '/references',
  '/film',
  '/donate',
  '/privacy',
  '/archive',
  '/es/archive',
]

const FIRST_UPDATE = '/updates/your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico'

const MACHINE_FILES: [string, string][] = [
  ['/sitemap.xml', 'application/xml'],
  ['/robots.txt', 'text/plain'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/.well-known/security.txt', 'text/plain'],
  ['/petition.json', 'application/json'],
  ['/references.json', 'application/vnd.citationstyles.csl+json'],
  ['/references.bib', 'application/x-bibtex'],
  ['/references.ris', 'application/x-research-info-systems'],
  [`${FIRST_UPDATE}/references.json`, 'application/vnd.citationstyles.csl+json'],
  [`/es${FIRST_UPDATE}/references.bib`, 'application/x-bibtex'],
  ['/feed.xml', 'application/atom+xml'],
  ['/es/feed.xml', 'application/atom+xml'],
  ['/feed.json', 'application/feed+json'],
  ['/es/feed.json', 'application/feed+json'],
]

for (const [path, status] of UNLISTED) {
  test(`${path} is stored nowhere and listed nowhere`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status()).toBe(status)
    expect(response.headers()['cache-control']).toContain('no-store')
    expect(response.headers()['x-robots-tag']).toContain('noindex')
  })
}

for (const path of CACHED) {
  test(`${path} is the same to everybody: listed, and without a cookie`, async ({ request }) => {
    for (const cookie of ['', 'kept=something; other=1']) {
      const response = await request.get(path, { headers: { cookie } })
      expect(response.status()).toBe(200)
      expect(response.headers()['set-cookie']).toBeUndefined()
      expect(response.headers()['x-robots-tag']).toBeUndefined()
      expect(response.headers()['cache-control']).not.toContain('private')
    }
  })
}

for (const [path, type] of MACHINE_FILES) {
  test(`${path} may be read from any site, and sets no cookie`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.status()).toBe(200)
    expect(response.headers()['content-type']).toContain(type)
    expect(response.headers()['access-control-allow-origin']).toBe('*')
    expect(response.headers()['set-cookie']).toBeUndefined()
  })
}

test('no page may be read from another site', async ({ request }) => {
  for (const path of ['/', '/sign', '/admin/login', '/api/signatures']) {
    expect((await request.get(path)).headers()['access-control-allow-origin'], path).toBeUndefined()
  }
})
