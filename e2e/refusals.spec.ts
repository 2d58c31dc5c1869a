import { expect, test } from './support/test.ts'

const VALID = { name: 'Ana Signer', email: 'ana@example.org', country: 'MX', consent: true }
const JSON_TYPE = { 'content-type': 'application/json' }

const INVALID: [string, Record<string, unknown>, string][] = [
  ['an empty name', { name: '' }, 'name'],
  ['a name that is too long', { name: 'a'.repeat(101) }, 'name'],
  ['a name with a link', { name: 'Visit https://spam.example' }, 'name'],
  ['a name with NUL', { name: 'Ana\u0000Signer' }, 'name'],
  ['an empty address', { email: '' }, 'email'],
  ['an address with a second recipient', { email: 'ana@example.org,eve@example.org' }, 'email'],
  ['an address with a line break', { email: 'ana@example.org\r\nBcc: eve@example.org' }, 'email'],
  ['an address with NUL', { email: 'ana\u0000@example.org' }, 'email'],
  ['an over-long address', { email: `${'a'.repeat(250)}@example.org` }, 'email'],
  ['an unknown country', { country: 'XX' }, 'country'],
  ['an over-long postcode', { postcode: '1'.repeat(21) }, 'postcode'],
  ['an over-long region', { region: 'r'.repeat(101) }, 'region'],
  ['an over-long comment', { comment: 'c'.repeat(501) }, 'comment'],
  ['no consent', { consent: false }, 'consent'],
]

for (const [what, change, field] of INVALID) {
  test(`signing with ${what} is refused by its field`, async ({ request }) => {
    const response = await request.post('/api/signatures', { data: { ...VALID, ...change } })
    expect(response.status()).toBe(422)
    const { errors } = await response.json()
    expect(Object.keys(errors)).toEqual([field])
    expect(errors[field][0]).toMatch(/\w+/)
  })
}

test('errors come in the language of the form', async ({ request }) => {
  const data = { ...VALID, name: '', locale: 'es' }
  const { errors } = await (await request.post('/api/signatures', { data })).json()
  const english = await (await request.post('/api/signatures', { data: { ...data, locale: 'en' } })).json()
  expect(errors.name[0]).not.toBe(english.errors.name[0])
})

test('a field of a megabyte is too large', async ({ request }) => {
  const response = await request.post('/api/signatures', {
    data: { ...VALID, comment: 'c'.repeat(1_000_000) },
  })
  expect(response.status()).toBe(413)
})

test('a form of a megabyte is too large, and says so as a page', async ({ request }) => {
  const response = await request.post('/api/signatures', {
    form: { name: 'n'.repeat(1_000_000), locale: 'es' },
  })
  expect(response.status()).toBe(413)
  expect(response.headers()['content-type']).toContain('text/html')
})

test('another content type is refused', async ({ request }) => {
  const response = await request.post('/api/signatures', {
    headers: { 'content-type': 'text/plain' },
    data: 'x',
  })
  expect(response.status()).toBe(415)
})

test('broken JSON is refused', async ({ request }) => {
  const response = await request.post('/api/signatures', {
    headers: JSON_TYPE,
    data: Buffer.from('{"name":'),
  })
  expect(response.status()).toBe(400)
})

test('JSON that is no object is refused', async ({ request }) => {
  const response = await request.post('/api/signatures', { headers: JSON_TYPE, data: Buffer.from('[1,2]') })
  expect([400, 422]).toContain(response.status())
})

test('the same address in other case and many times at once is one row and one answer', async ({
  request,
  site,
}) => {
  const email = (index: number) => (index % 2 ? 'Race.Of.Cases@Example.org' : 'race.of.cases@example.ORG')
  const answers = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const response = await request.post('/api/signatures', {
        data: { ...VALID, name: 'Race of Cases', email: email(index) },
      })
      return `${response.status()} ${await response.text()}`
    }),
  )
  expect(new Set(answers)).toEqual(new Set(['202 {"status":"pending"}']))

  expect(
    await site.query("SELECT count(*)::int AS rows FROM signatures WHERE name = 'Race of Cases'"),
  ).toEqual([{ rows: 1 }])
})

test('a post from another site is refused, also with forged forwarded headers', async ({ request }) => {
  const forged = {
    origin: 'https://evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example;proto=https',
  }
  for (const path of ['/api/signatures', '/api/confirm', '/admin/login']) {
    const crossSite = await request.post(path, { headers: { 'sec-fetch-site': 'cross-site' }, form: {} })
    expect(crossSite.status()).toBe(403)
    expect((await request.post(path, { headers: forged, form: {} })).status()).toBe(403)
  }
})

test('an admin post without any sign of where it comes from is refused', async ({ request }) => {
  expect((await request.post('/admin/login', { form: {} })).status()).toBe(403)
})
