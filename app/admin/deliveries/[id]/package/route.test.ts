import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { POST } from '@/app/admin/deliveries/[id]/package/route'
import { makeDeliveryFiles } from '@/lib/deliveries/make'
import { db } from '@/lib/platform/db'
import { erase } from '@/lib/rights/erase'
import { newAdmin, newSession } from '@/testing/scenes/admins'
import { JOB } from '@/testing/scenes/authorized'
import { startedDelivery, withoutMaking } from '@/testing/scenes/deliveries'
import { useLedger } from '@/testing/scenes/ledger'
import { folderOfPackage, madeDelivery } from '@/testing/scenes/packages'
import { actToken, confirmedSignature } from '@/testing/scenes/signatures'

const signedIn = vi.hoisted(() => ({ sessionId: null as string | null }))

vi.mock('@/lib/admins/session-cookie', () => ({ sessionIdOfRequest: async () => signedIn.sessionId }))

let dataDir: string
let id: number
let owner: { id: string; session: string | null }
let editor: string | null
let leaving: Awaited<ReturnType<typeof confirmedSignature>>

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
  const { id: ownerId, email } = await newAdmin()
  owner = { id: ownerId, session: await newSession(email) }
  editor = await newSession((await newAdmin('editor')).email)
  await confirmedSignature()
  leaving = await confirmedSignature({ name: 'Leaving Person' })
  id = await madeDelivery()
})
afterAll(() => rm(dataDir, { recursive: true }))
beforeEach(() => {
  signedIn.sessionId = owner.session
})

const posts = (wanted: number | string) =>
  POST(new Request('http://localhost/', { method: 'POST' }), {
    params: Promise.resolve({ id: String(wanted) }),
  })

const downloads = () =>
  db().auditEvent.findMany({
    where: { verb: 'download-delivery' },
    select: { adminId: true, subject: true },
  })

it('is for owners alone: a stranger is sent to sign in, and an editor finds nothing', async () => {
  signedIn.sessionId = null
  const stranger = await posts(id)
  expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/admin/login'])
  signedIn.sessionId = editor
  const found = await posts(id)
  expect([found.status, await found.text()]).toEqual([404, ''])
  expect(await downloads()).toEqual([])
})

it('is one ZIP, never kept by a browser or a proxy, and audited', async () => {
  const answer = await posts(id)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="delivery-${id}.zip"`,
    'cache-control': 'no-store',
  })
  const zip = Buffer.from(await answer.arrayBuffer())
  expect([zip.subarray(0, 2).toString(), zip.length]).toEqual([
    'PK',
    Number(answer.headers.get('content-length')),
  ])
  expect(await downloads()).toEqual([{ adminId: owner.id, subject: `delivery:${id}` }])
})

it('says why there is none: not made, being made again, not kept any more, or never there', async () => {
  const before = await downloads()
  await erase(actToken(leaving))
  const stale = await posts(id)
  expect([stale.status, stale.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await stale.text()).toContain('being made again')
  await makeDeliveryFiles(JOB, id)
  expect((await posts(id)).status).toBe(200)

  await rm(await folderOfPackage(id), { recursive: true })
  expect((await posts(id)).status).toBe(410)
  await db().delivery.update({ where: { id }, data: { filesUntil: new Date(Date.now() - 1_000) } })
  const over = await posts(id)
  expect([over.status, await over.text()]).toEqual([
    410,
    'The files of this package are not here any more. Its page says whether they can be made again.\n',
  ])

  await confirmedSignature()
  const waiting = await startedDelivery()
  await withoutMaking(waiting)
  for (const missing of [waiting, 999_999, 'nonsense', '1.5']) expect((await posts(missing)).status).toBe(404)
  expect(await downloads()).toHaveLength(before.length + 1)
})
