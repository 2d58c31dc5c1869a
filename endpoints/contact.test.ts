import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { handleContact } from '@/endpoints/contact'
import { readFlash } from '@/endpoints/form-flash/cookie'
import { CONTACT_LIMITS } from '@/lib/contact/rules'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { db } from '@/lib/platform/db'
import { limitsByHost } from '@/testing/scenes/limits'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const FORM = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'
const PROSE = 'We would like to quote the petition, and ask who may speak to us about it this week. '

let hosts = 0

beforeAll(useSeededDatabase)
afterEach(() => vi.restoreAllMocks())

function send(change: Record<string, string> = {}, type = FORM, host?: string) {
  hosts += 1
  const fields = {
    email: `${crypto.randomUUID()}@example.org`,
    topic: 'press',
    message: 'A question.',
    locale: 'es',
    ...change,
  }
  const body = type === FORM ? new URLSearchParams(fields).toString() : JSON.stringify(fields)
  const headers = { 'content-type': type, [CLIENT_ADDRESS]: host ?? `2001:db8:${hosts.toString(16)}::1` }
  return handleContact({ headers, body: Buffer.from(body) })
}

function flashIn(cookie = '') {
  return readFlash('contact', /^kept=([^;]+)/.exec(cookie)?.[1])
}

const stored = () => db().contactMessage.count()

describe('a message', () => {
  it('is stored, and answered alike by form and by JSON', async () => {
    const before = await stored()
    expect(await send()).toMatchObject({ status: 303, headers: { Location: '/es/contact/sent' } })
    expect(await send({}, JSON_TYPE)).toMatchObject({ status: 202, body: '{"status":"received"}' })
    expect(await stored()).toBe(before + 2)
  })

  it('comes back with what is wrong by its field, and with what was written', async () => {
    const message = PROSE.repeat(40)
    const answer = await send({ email: 'ana@example', topic: 'nothing', message, name: 'Ana' })
    expect(answer).toMatchObject({ status: 303, headers: { Location: '/es/contact' } })
    expect(answer.headers['Set-Cookie']).toMatch(/; Path=\/es\/contact; .*HttpOnly/)
    expect(flashIn(answer.headers['Set-Cookie'])).toEqual({
      values: { email: 'ana@example', topic: 'nothing', message: message.replaceAll('\r', ''), name: 'Ana' },
      errors: { email: ['email.invalid'], topic: ['topic.required'] },
    })
    const json = await send({ message: '' }, JSON_TYPE)
    expect([json.status, JSON.parse(json.body)]).toEqual([
      422,
      { errors: { message: ['Escribe tu mensaje.'] } },
    ])
  })

  it('that fits no cookie comes back with its beginning, and says so', async () => {
    const noise = Array.from({ length: CONTACT_LIMITS.message }, (_, n) =>
      String.fromCodePoint(0x4e00 + ((n * 7_919) % 20_000)),
    )
    const { headers } = await send({ email: '', message: noise.join('') })
    const flash = flashIn(headers['Set-Cookie'])
    expect(flash?.errors).toEqual({ email: ['email.required'], message: ['cut'] })
    expect(noise.join('')).toContain(flash?.values.message)
    expect(flash?.values.message?.length).toBeGreaterThan(100)
  })

  it('that cannot be read leads back to its own form', async () => {
    const answer = await handleContact({ headers: { 'content-type': FORM, referer: '' }, body: null })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('href="/contact"')
  })
})

describe('many messages', () => {
  it('need a proof; without JavaScript they are stored and not mailed; far too many are refused', async () => {
    const host = '198.51.100.23'
    const { soft, hard } = limitsByHost('contact')
    for (let n = 0; n < soft; n += 1)
      expect((await send({}, FORM, host)).headers.Location).toBe('/es/contact/sent')
    expect(JSON.parse((await send({}, JSON_TYPE, host)).body)).toHaveProperty('challenge')
    const asked = await send({}, FORM, host)
    expect(asked.headers.Location).toBe('/es/contact')
    expect(flashIn(asked.headers['Set-Cookie'])?.challenge).toBeTruthy()
    expect((await send({ scripts: 'off' }, FORM, host)).headers.Location).toBe('/es/contact/sent')
    const last = await db().contactMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(last.flags).toEqual(['no-proof-of-work'])
    for (let n = soft + 3; n < hard; n += 1) await send({}, JSON_TYPE, host)
    const refused = await send({ message: 'Kept <here>' }, FORM, host)
    expect(refused.status).toBe(429)
    expect(refused.body).toContain('value="Kept &#60;here&#62;"')
    expect(Number(refused.headers['Retry-After'])).toBeGreaterThan(0)
  })
})

it('is not lost while the database is away', async () => {
  vi.spyOn(db(), '$transaction').mockRejectedValueOnce(new Error('away'))
  const answer = await send({ message: 'Kept here' })
  expect(answer.status).toBe(503)
  expect(answer.body).toContain('action="/api/contact"')
  expect(answer.body).toContain('value="Kept here"')
})
