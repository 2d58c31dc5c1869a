import { afterAll, beforeAll, expect, it } from 'vitest'
import { join } from '@/lib/admins/join'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { db } from '@/lib/platform/db'
import { makeToken, tokenSubject } from '@/lib/platform/tokens'
import { withdraw } from '@/lib/signatures/withdraw'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { makePreviewLink, previewLink, revokePreviewLink } from '@/lib/updates/preview-link'
import { pathsOf, ROUTES } from '@/routes.mjs'
import { listen, type Listening } from '@/server/http/listen'
import { browserAt, invitationToken, PASSWORD } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { limitsByHost } from '@/testing/scenes/limits'
import {
  actToken,
  confirmationToken,
  confirmedSignature,
  pendingSignature,
  signatureByEmail,
  signatureToken,
  useSeededDatabase,
} from '@/testing/scenes/signatures'
import { draftUpdate } from '@/testing/scenes/updates'
import { limitTokenGuesses, type PageListener } from './token-rate-limit.ts'

let site: Listening
const pages: PageListener = (_, response, status = 200) => response.writeHead(status).end('a page')

beforeAll(async () => {
  await useSeededDatabase()
  site = await listen(limitTokenGuesses(pages), '127.0.0.1', 0)
})
afterAll(() => site.server.close())

async function previewed() {
  const { id } = await draftUpdate()
  await makePreviewLink(ADMIN_ID, id)
  const link = previewLink(await db().update.findUniqueOrThrow({ where: { id } }), 'es')
  return { id, link: new URL(link ?? '').pathname }
}

const asks = (path: string, address: string) =>
  fetch(site.url + path, { headers: { [CLIENT_ADDRESS]: address } })

it('makes no page for wrong tokens once too many came from one place, and one for every right token', async () => {
  const most = limitsByHost('token').hard
  const wrong = () => `/es/confirm/${makeToken('preview', crypto.randomUUID(), 1, 60)}`
  const tries = await Promise.all(Array.from({ length: most }, () => asks(wrong(), '192.0.2.7')))
  expect(tries.map(({ status }) => status)).toEqual(Array(most).fill(404))

  const ofTokens = ROUTES.filter(({ kind }) => kind === 'token').flatMap(pathsOf)
  for (const path of [wrong(), ...ofTokens.map((path) => path.replace('[token]', '-')), '/admin/join/-']) {
    const refused = await asks(path, '192.0.2.7')
    expect([path, refused.status]).toEqual([path, 429])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect((await asks(wrong(), '198.51.100.7')).status).toBe(404)

  const signature = await confirmedSignature()
  const { link: preview } = await previewed()
  const right = [
    `/confirm/${confirmationToken(signature)}`,
    `/signature/${signatureToken(signature)}`,
    `/unsubscribe/${unsubscribeToken(signature.id)}`,
    preview,
  ]
  for (const path of [...right, '/sign'])
    expect([path, (await asks(path, '192.0.2.7')).status]).toEqual([path, 200])
})

it('is gone where a link was used up, replaced, ended or is too old, and goes on saying that a signature counts', async () => {
  const expired = confirmationToken(await pendingSignature(), -60)
  const once = await confirmedSignature()
  const confirmed = confirmationToken(once, -60)
  const email = 'back-again@example.org'
  const before = await confirmedSignature({ email })
  const own = signatureToken(before)
  await withdraw(actToken(before))
  const withdrawn = confirmationToken(before)
  const states = async () => {
    const paths = [`/confirm/${withdrawn}`, `/es/signature/${own}`]
    return Promise.all(paths.map(async (path) => (await asks(path, '192.0.2.9')).status))
  }
  expect(await states()).toEqual([410, 200])
  await pendingSignature({ email })
  expect((await signatureByEmail(email)).tokenVersion).toBe(before.tokenVersion + 1)
  expect(await states()).toEqual([410, 410])

  const { id, link } = await previewed()
  await revokePreviewLink(ADMIN_ID, id)
  const invited = await invitationToken('joins@example.org')
  await join({ token: invited, password: PASSWORD }, browserAt('127.0.0.1'))
  const adminId = tokenSubject(invited) ?? ''
  for (const [path, status] of [
    [`/confirm/${expired}`, 410],
    [`/confirm/${confirmed}`, 200],
    [link, 410],
    [`/admin/join/${invited}`, 410],
    [`/admin/join/${makeToken('admin', adminId, 1, -60)}`, 410],
    [`/admin/join/${makeToken('preview', adminId, 1, null)}`, 404],
    [`/signature/${confirmationToken(once)}`, 404],
  ] as const)
    expect([path, (await asks(path, '192.0.2.9')).status]).toEqual([path, status])
})
