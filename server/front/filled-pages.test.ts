import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { placeholder } from '@/lib/page-templates/placeholders'
import { templateToken, templateView, type PageView } from '@/lib/page-templates/template-token'
import { db } from '@/lib/platform/db'
import { confirm } from '@/lib/signatures/confirm'
import { correctionsSchema } from '@/lib/signatures/schema'
import { signedToken } from '@/lib/signatures/token-holder'
import { withdraw } from '@/lib/signatures/withdraw'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { listen, type Listening } from '@/server/http/listen'
import {
  actToken,
  confirmationToken,
  confirmedSignature,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'
import { fillPages } from './filled-pages.ts'
import { pageCache } from './page-cache.ts'

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
const passedOn: RequestListener = (_, response) => response.end('passed on')

let site: Listening
let made: string[] = []

/** In place of the framework: a page that shows each value twice. */
function pageOf(path: string): string {
  const [page = '', token = ''] = path
    .replace(/^\/es/, '')
    .replace(/\/share$/, '')
    .split('/')
    .slice(1)
  const view = templateView<PageView>(page, token)
  const shown = Object.entries(view?.values ?? {}).map(
    ([name, value]) => `<p title="${value}">${name}: ${value}</p>`,
  )
  const list =
    '<select name="country"><option value="MX">Mexico</option><option value="US">US</option></select>'
  return `${JSON.stringify(view?.shape)}${shown.join('')}${view?.values.country ? list : ''}`
}

beforeAll(async () => {
  await useSeededDatabase()
  const templates = pageCache(
    async (path) => {
      made.push(path)
      return { status: 200, headers: HEADERS, body: pageOf(path) }
    },
    { compress: false },
  )
  site = await listen(fillPages(templates, passedOn), '127.0.0.1', 0)
})
afterAll(() => site.server.close())

const get = (path: string, init: RequestInit = {}) => fetch(site.url + path, init)
const text = async (path: string, init: RequestInit = {}) => (await get(path, init)).text()

it('fills one page for many who ask at once, and each sees only their own', async () => {
  made = []
  const names = Array.from({ length: 40 }, (_, n) => `Signer <${n}> & "co"`)
  const rows = await Promise.all(names.map((name) => pendingSignature({ name, country: 'MX' })))
  const tokens = rows.map((row) => confirmationToken(row))
  const pages = await Promise.all(tokens.map((token) => text(`/es/confirm/${token}`)))
  expect(made).toHaveLength(1)
  pages.forEach((page, n) => {
    expect(page.match(/Signer &#60;\d+&#62; &#38; &#34;co&#34;/g)).toEqual(
      Array(2).fill(`Signer &#60;${n}&#62; &#38; &#34;co&#34;`),
    )
    expect(page).toContain(`token: ${tokens[n]}</p>`)
    expect(page).toContain('<option value="MX" selected="">')
    expect(page).not.toContain(placeholder('name'))
  })
})

it('makes a page for each language, state and choice', async () => {
  made = []
  const token = confirmationToken(await pendingSignature())
  const showing = confirmationToken(await pendingSignature({ showName: true, comment: 'Basta' }))
  expect(await text(`/confirm/${token}`)).not.toContain('comment')
  await text(`/es/confirm/${token}`)
  expect(await text(`/confirm/${showing}`)).toContain('comment: Basta')
  const counted = await confirmedSignature()
  expect(await text(`/confirm/${confirmationToken(counted)}`)).toMatch(/counted.*signedToken/)
  expect(new Set(made).size).toBe(made.length)
})

it('shows what is there now: a change, and that it was counted meanwhile', async () => {
  const row = await pendingSignature({ name: 'Before' })
  const path = `/confirm/${confirmationToken(row)}`
  expect(await text(path)).toContain('Before')
  await confirm(confirmationToken(row), correctionsSchema.parse({ ...row, name: 'After' }))
  expect(await text(path)).toMatch(/counted/)
})

it('fills the page of a link to unsubscribe, for who gets news and who does not', async () => {
  const on = await confirmedSignature({ wantsUpdates: true })
  const off = await confirmedSignature({ wantsUpdates: false })
  const [first, second] = await Promise.all(
    [on, off].map(({ id }) => text(`/unsubscribe/${unsubscribeToken(id)}`)),
  )
  expect(first).toContain(`"updates":"on"`)
  expect(second).toContain(`"updates":"off"`)
  expect(first).toContain(unsubscribeToken(on.id))
})

it('fills each step after confirming with the link and the count of who asks', async () => {
  made = []
  const rows = [await confirmedSignature(), await confirmedSignature()]
  for (const row of rows) {
    const token = signedToken(row)
    const { code } = await db().shareCode.findUniqueOrThrow({ where: { signatureId: row.id } })
    for (const path of [`/signed/${token}`, `/signed/${token}/share`])
      expect(await text(path)).toMatch(new RegExp(`token: ${token}</p>.*lead: [^<]*\\d.*code: ${code}</p>`))
  }
  expect(made).toHaveLength(2)
  expect(await text(`/signed/${rows[1] && signedToken(rows[1])}/elsewhere`)).toBe('passed on')
  expect(made).toHaveLength(2)
  const [withdrawn] = rows
  if (withdrawn) await withdraw(actToken(withdrawn))
  expect(await text(`/signed/${withdrawn && signedToken(withdrawn)}`)).toBe('passed on')
})

it('says that nothing of it may be kept, and gives nothing to know it by', async () => {
  const path = `/confirm/${confirmationToken(await pendingSignature())}`
  const answer = await get(path)
  expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null])
  const known = await get(path, { headers: { 'If-None-Match': '*' } })
  expect(known.status).toBe(200)
  const head = await get(path, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const plain = await text(path, { headers: { 'Accept-Encoding': 'identity' } })
  expect(await text(path, { headers: { 'Accept-Encoding': 'br, gzip' } })).toBe(plain)
})

it('passes on links that open nothing, forms that came back, posts and whatever else', async () => {
  const row = await pendingSignature()
  const path = `/confirm/${confirmationToken(row)}`
  const withdrawn = await confirmedSignature()
  await withdraw(actToken(withdrawn))
  const ownTemplate = templateToken('confirm', { shape: { state: 'pending' }, values: { name: '' } })
  for (const [asked, init] of [
    ['/confirm/x', {}],
    [`/confirm/${confirmationToken(row, -1)}`, {}],
    [`/confirm/${confirmationToken(withdrawn)}`, {}],
    [`/confirm/${ownTemplate}`, {}],
    [`/unsubscribe/${confirmationToken(row)}`, {}],
    [path, { headers: { Cookie: 'kept=x' } }],
    [path, { headers: { RSC: '1' } }],
    [path, { method: 'POST' }],
    ['/sign', {}],
  ] as const)
    expect([asked, await text(asked, init)]).toEqual([asked, 'passed on'])
})
