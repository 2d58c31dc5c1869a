import { LOCALES } from '@/lib/i18n/locales'
import { pathsOf, ROUTES } from '@/routes.mjs'
import { addressesOf, addressIn, fillParameters, LISTED_PAGES } from '@/testing/addresses'
import { expect, test } from './support/test.ts'

const inEveryLanguage = (paths: string[]) =>
  LOCALES.flatMap((locale) => paths.map((path) => addressIn(locale, path)))
const answering = (status: number, paths: string[]) => paths.map((path): [string, number] => [path, status])

const UNLISTED: [string, number][] = [
  ...answering(200, inEveryLanguage(addressesOf(({ kind }) => kind === 'private'))),
  ...answering(404, inEveryLanguage(addressesOf(({ kind }) => kind === 'token'))),
  ...answering(404, inEveryLanguage(['/nowhere'])),
  ['/go/1/share', 302],
  ['/es/go/1/donate', 302],
  ['/admin/login', 200],
  ['/updates/nothing', 404],
  ['/pictures/nnnnnnnnnnnnnnnn/480.webp', 404],
]

const CACHED = inEveryLanguage(LISTED_PAGES)

const MACHINE_FILES = ROUTES.filter(({ kind }) => kind === 'machine').flatMap((route) =>
  pathsOf(route)
    .flatMap((path) => fillParameters(path))
    .map((path): [string, string] => [path, route.type ?? '']),
)

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
    expect(type).not.toBe('')
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
