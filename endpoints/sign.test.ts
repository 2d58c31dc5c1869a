import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import pg from 'pg'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readFlash } from '@/endpoints/form-flash/cookie'
import { handleSigning } from '@/endpoints/sign'
import { consume } from '@/lib/limits/consume'
import { POLICIES } from '@/lib/limits/policies'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { env } from '@/lib/platform/env'
import type { Challenge } from '@/lib/proof-of-work/challenge'
import { formTime } from '@/lib/signatures/form-time'
import { TRAP_FIELD } from '@/lib/signatures/hidden-fields-schema'
import { limitsByHost } from '@/testing/scenes/limits'
import { queuedJobs, signatureByEmail, useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)
afterEach(() => vi.useRealTimers())

const LIMITS = limitsByHost('sign')
let hosts = 0

function addressAfter(posts: number): string {
  hosts += 1
  const address = `2001:db8:${hosts.toString(16)}::1`
  for (let n = 0; n < posts; n += 1) consume('sign', { address, email: `${crypto.randomUUID()}@gmail.com` })
  return address
}

function aPerson(change: Record<string, string> = {}) {
  const email = `${crypto.randomUUID()}@example.org`
  return { name: 'Ana Pérez', email, country: 'MX', consent: 'on', locale: 'en', ...change }
}

const post = (type: string, body: string, address: string) =>
  handleSigning({
    headers: { 'content-type': type, [CLIENT_ADDRESS]: address },
    body: Buffer.from(body),
  })
const program = (fields: object, address = addressAfter(0)) =>
  post('application/json', JSON.stringify(fields), address)
const form = (fields: Record<string, string>, address = addressAfter(0)) =>
  post('application/x-www-form-urlencoded', new URLSearchParams(fields).toString(), address)

async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

describe('how a signer came', () => {
  const viaOf = async (email: string) => {
    const { viaCode, viaChannel, viaVariant } = await signatureByEmail(email)
    return [viaCode, viaChannel, viaVariant]
  }
  const formOn = (page: string, fields: Record<string, string>) =>
    handleSigning({
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        referer: page,
        [CLIENT_ADDRESS]: addressAfter(0),
      },
      body: Buffer.from(new URLSearchParams(fields).toString()),
    })

  it('is told by the field of a program, and an invalid one is no error', async () => {
    const [by, byNone] = [
      { ...aPerson(), ref: 'k3m9x2qa-w2' },
      { ...aPerson(), ref: { no: 'ref' } },
    ]
    expect((await program(by)).status).toBe(202)
    expect(await viaOf(by.email)).toEqual(['k3m9x2qa', 'whatsapp', 2])
    const other = { ...byNone, ref: 'nonsense' }
    expect((await program(other)).status).toBe(202)
    expect(await viaOf(other.email)).toEqual([null, null, null])
  })

  it('is told by the address of the page that the form stood on, unless the form says it', async () => {
    const [byPage, byField, byCampaign, elsewhere] = Array.from({ length: 4 }, () => aPerson())
    const page = `${env().SITE_URL}/es?ref=k3m9x2qa-f`
    await formOn(page, byPage ?? {})
    await formOn(page, { ...byField, ref: '-q' })
    await formOn(`${env().SITE_URL}/?utm_source=acme`, byCampaign ?? {})
    await formOn('https://elsewhere.example/?ref=k3m9x2qa-f', elsewhere ?? {})
    const emails = [byPage, byField, byCampaign, elsewhere].map((person) => person?.email ?? '')
    expect(await Promise.all(emails.map(viaOf))).toEqual([
      ['k3m9x2qa', 'facebook', 0],
      [null, 'handout', 0],
      [null, 'other', 0],
      [null, null, null],
    ])
  })

  it('comes back with the input of a form that is refused', async () => {
    const refused = await formOn(`${env().SITE_URL}/?ref=k3m9x2qa-w2`, aPerson({ name: '' }))
    const kept = readFlash('sign', /^kept=([\w-]*);/.exec(refused.headers['Set-Cookie'] ?? '')?.[1])
    expect(kept?.values.ref).toBe('k3m9x2qa-w2')
    expect(refused.headers.Location).toBe('/sign')
  })
})

describe('above the soft limit', () => {
  it('a program gets a challenge, and signs with its proof, which works once', async () => {
    const address = addressAfter(LIMITS.soft)
    const asked = await program(aPerson(), address)
    expect(asked.status).toBe(429)
    const { challenge } = JSON.parse(asked.body) as { challenge: Challenge }
    const altcha = await solve(challenge)

    const person = { ...aPerson(), altcha }
    expect((await program(person, address)).status).toBe(202)
    expect(await signatureByEmail(person.email)).toMatchObject({ flags: [], heldAt: null })
    const again = await program({ ...aPerson(), altcha }, address)
    expect([again.status, JSON.parse(again.body)]).toEqual([429, { challenge: expect.anything() }])
  })

  it('a form comes back with its input and a challenge, and is accepted with a proof', async () => {
    const address = addressAfter(LIMITS.soft)
    const person = aPerson({ locale: 'es' })
    const asked = await form(person, address)
    expect([asked.status, asked.headers.Location]).toEqual([303, '/es/sign'])
    const kept = readFlash('sign', /^kept=([\w-]*);/.exec(asked.headers['Set-Cookie'] ?? '')?.[1])
    expect(kept).toMatchObject({ values: { name: person.name, email: person.email }, errors: {} })
    if (!kept?.challenge) throw new Error('no challenge was kept')
    const signed = await form({ ...person, altcha: await solve(kept.challenge) }, address)
    expect([signed.status, signed.headers.Location]).toEqual([303, '/es/thanks'])
    expect(await signatureByEmail(person.email)).toMatchObject({ flags: [], heldAt: null })
  })

  it('a form without scripts is accepted and held, a program is not', async () => {
    const address = addressAfter(LIMITS.soft)
    const person = aPerson({ scripts: 'off' })
    expect((await program(person, address)).status).toBe(429)
    expect((await form(person, address)).headers.Location).toBe('/thanks')
    const { id, flags, heldAt } = await signatureByEmail(person.email)
    expect([flags, heldAt]).toEqual([['no-proof-of-work'], expect.any(Date)])
    expect(await queuedJobs(id)).toEqual([])
  })
})

describe('far above it', () => {
  it('nobody signs, and everybody is told when to try again', async () => {
    const address = addressAfter(LIMITS.hard)
    const told = await program(aPerson(), address)
    expect([told.status, JSON.parse(told.body)]).toEqual([429, { status: 'too-many' }])
    expect(Number(told.headers['Retry-After'])).toBeGreaterThan(50)
    expect(Number(told.headers['Retry-After'])).toBeLessThanOrEqual(60)
  })

  it('a form gets a page in its language, with what was typed in it', async () => {
    const person = aPerson({ name: 'Ana "María"', locale: 'es', scripts: 'off' })
    const page = await form(person, addressAfter(LIMITS.hard))
    expect(page.status).toBe(429)
    expect(page.headers['Retry-After']).toBeDefined()
    expect(page.body).toContain('<html lang="es" dir="ltr">')
    expect(page.body).toContain('inténtalo de nuevo en un minuto')
    expect(page.body).toContain('value="Ana &#34;María&#34;"')
  })
})

describe('what one host posts, refused or unproved,', () => {
  const soft = (counts: string) =>
    POLICIES.find((row) => row.limits === 'sign' && row.counts === counts)?.minute.soft ?? 0

  it.each([
    ['the domain', 'refused', LIMITS.hard, () => `${crypto.randomUUID()}@village.example`, 'mail domain'],
    ['the address', 'unproved', LIMITS.soft, () => 'rosa@hamlet.example', 'mailbox'],
  ])('costs nobody else who signs with %s: %s', async (_, __, before, email, counts) => {
    const flooding = addressAfter(before)
    for (let n = 0; n <= soft(counts); n += 1)
      expect((await program(aPerson({ email: email() }), flooding)).status).toBe(429)
    expect((await program(aPerson({ email: email() }))).status).toBe(202)
  })
})

it('answers in time while the database hangs, and signs once it responds', async () => {
  const person = aPerson()
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('BEGIN; LOCK TABLE signatures')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answer = program(person)
    const hangs = `SELECT FROM pg_locks WHERE NOT granted AND relation = 'signatures'::regclass`
    while ((await client.query(hangs)).rows.length === 0) await new Promise(setImmediate)
    await vi.advanceTimersByTimeAsync(5_000)
    const { status, headers } = await answer
    expect([status, Number(headers['Retry-After']) > 0]).toEqual([503, true])
  } finally {
    vi.useRealTimers()
    await client.end()
  }
  expect((await program(person)).status).toBe(202)
  expect((await signatureByEmail(person.email)).mailsSent).toBe(1)
})

describe('within the limits', () => {
  it('filling in the honeypot requires a proof of work, sends the mail and adds a flag', async () => {
    const [program_, form_] = [aPerson({ [TRAP_FIELD]: 'x' }), aPerson({ [TRAP_FIELD]: 'x' })]
    const asked = await program(program_)
    expect(asked.status).toBe(429)
    const { challenge } = JSON.parse(asked.body) as { challenge: Challenge }
    const proved = { ...program_, altcha: await solve(challenge) }
    expect(await program(proved)).toEqual(await program(aPerson()))

    const back = await form(form_)
    expect([back.status, back.headers.Location]).toEqual([303, '/sign'])
    const withoutScripts = { ...form_, scripts: 'off' }
    expect(await form(withoutScripts)).toEqual(await form(aPerson()))

    for (const { email } of [program_, form_]) {
      const { id, flags, heldAt } = await signatureByEmail(email)
      expect([flags, heldAt, await queuedJobs(id)]).toEqual([['honeypot'], null, ['mail-confirmation']])
    }
  })

  it.each([
    ['at once', 0, ['quick']],
    ['after three seconds', 3, []],
    ['after a week', 7 * 86_400, []],
  ])('a form sent %s is signed, and flagged at most', async (_, seconds, flags) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const made = formTime()
    vi.setSystemTime(Date.now() + seconds * 1000)
    const person = aPerson({ made })
    expect((await form(person)).headers.Location).toBe('/thanks')
    expect(await signatureByEmail(person.email)).toMatchObject({ flags, heldAt: null })
  })

  it.each<unknown[]>([[{ toString: 1 }], [{ valueOf: null }], [[{}]], [[[]]]])(
    'a field that is %j is refused',
    async (made) => {
      for (const field of ['made', 'textVersion', 'email', 'website', 'scripts', 'locale', 'unknown']) {
        expect((await program({ ...aPerson(), consent: true, [field]: made })).status, field).toBe(400)
      }
    },
  )

  it.each([
    ['forged', 'zzzzzz.AAAAAAAAAAAAAAAA'],
    ['broken', 'x'],
    ['empty', ''],
  ])('a time that is %s says nothing', async (_, made) => {
    const person = aPerson({ made })
    expect((await form(person)).headers.Location).toBe('/thanks')
    expect(await signatureByEmail(person.email)).toMatchObject({ flags: [], heldAt: null })
  })
})
