import { beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/signatures/route'
import { readFlash } from '@/endpoints/form-flash/cookie'
import { db } from '@/lib/platform/db'
import { queryAsOwner } from '@/testing/database/database'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const GOOD = { name: 'Ana', email: 'ana@example.org', country: 'MX', consent: 'on', locale: 'es' }

beforeAll(useSeededDatabase)

function post(body: BodyInit, type: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request('http://evil.example/api/signatures', {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
  return POST(request)
}

const asForm = (fields: Record<string, string>) =>
  post(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded')
const asJson = (fields: unknown) => post(JSON.stringify(fields), 'application/json; charset=utf-8')

describe('signing by a form', () => {
  it('leads to the inbox, within this site', async () => {
    const response = await asForm(GOOD)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/es/thanks'])
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('comes back with its input and errors in a cookie, and nothing in the address', async () => {
    const response = await asForm({ ...GOOD, email: 'ana@example', consent: '' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/es/sign'])
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(readFlash('sign', /^kept=([^;]+)/.exec(cookie)?.[1])).toEqual({
      values: { name: 'Ana', email: 'ana@example', country: 'MX' },
      errors: { email: ['email.invalid'], consent: ['consent.required'] },
    })
  })
})

describe('signing by JSON', () => {
  it('answers a new address and one that counts already byte for byte the same', async () => {
    const fields = { ...GOOD, email: 'same@example.org' }
    const first = await asJson(fields)
    await db().signature.updateMany({ data: { state: 'confirmed' } })
    const second = await asJson(fields)
    expect([first.status, await first.text()]).toEqual([202, '{"status":"pending"}'])
    expect([second.status, await second.text()]).toEqual([202, '{"status":"pending"}'])
    expect([...second.headers]).toEqual([...first.headers])
  })

  it('says what is wrong in the form’s language', async () => {
    const response = await asJson({ ...GOOD, name: '' })
    expect([response.status, await response.json()]).toEqual([
      422,
      { errors: { name: ['Escribe tu nombre.'] } },
    ])
  })
})

describe('what cannot be read', () => {
  it.each(['{', '[]', '"x"', 'null', '\ufffe{}', Buffer.from([0xff, 0xfe])])(
    'is malformed: %j',
    async (body) => {
      expect((await post(body, 'application/json')).status).toBe(400)
    },
  )

  it('is of another type', async () => {
    expect((await post('x', 'text/plain')).status).toBe(415)
    const page = await post('x', 'multipart/form-data', { Accept: 'text/html', 'Accept-Language': 'es' })
    expect([page.status, page.headers.get('content-type')]).toEqual([415, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('<html lang="es" dir="ltr">')
  })

  it.each([
    ['http://localhost:3000/es/sign', 'en-US', 'es'],
    ['http://localhost:3000/sign', 'es-MX', 'en'],
    ['https://elsewhere.example/es/sign', 'en-US', 'en'],
    ['not an address', 'es-MX', 'es'],
  ])('is answered as a page in the language of %s (%s)', async (from, accepted, locale) => {
    const headers = { Accept: 'text/html', Referer: from, 'Accept-Language': accepted }
    expect(await (await post('x', 'text/plain', headers)).text()).toContain(
      `<html lang="${locale}" dir="ltr">`,
    )
  })

  it('is too large, however long it claims to be, and is not read to its end', async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(16_384).fill(97))
      },
    })
    expect((await post(endless, 'application/json')).status).toBe(413)
    expect(pulled).toBeLessThan(10)
  })
})

it('never says pending while the database is away, and gives the form its input back', async () => {
  await queryAsOwner('ALTER TABLE signatures RENAME TO signatures_away')
  try {
    const json = await asJson({ ...GOOD, email: 'away@example.org' })
    expect([json.status, json.headers.get('retry-after')]).toEqual([503, '30'])
    const form = await asForm({ ...GOOD, name: '"><script>alert(1)</script>', email: 'away@example.org' })
    const page = await form.text()
    expect(form.status).toBe(503)
    expect(page).toContain('name="email" value="away@example.org"')
    expect(page).not.toContain('<script>')
  } finally {
    await queryAsOwner('ALTER TABLE signatures_away RENAME TO signatures')
  }
  expect(await db().signature.count({ where: { name: { contains: 'script' } } })).toBe(0)
})
