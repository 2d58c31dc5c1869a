import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { checkDueLinks, checkLink, checkReference } from '@/lib/links/check'
import { claimAddress, releaseClaim } from '@/lib/links/claim'
import { backoffUntil } from '@/lib/links/host-backoff'
import { overrideLinkState } from '@/lib/links/override'
import type { Prober } from '@/lib/links/probe'
import { recheck, recheckAll } from '@/lib/links/recheck'
import { recordResult } from '@/lib/links/record-result'
import { db } from '@/lib/platform/db'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { queuedJobs } from '@/testing/scenes/signatures'

const DAY = 86_400_000
const asked: string[] = []
const server = createServer(({ url = '' }, response) => {
  asked.push(url)
  response.writeHead(url.startsWith('/fine') ? 200 : 404).end()
})
const prober: Prober = {
  network: {
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    allowsAddress: (address) => address === '127.0.0.1',
    allowsPort: () => true,
  },
  userAgent: 'check',
  pauseMs: 0,
}
let origin = ''

beforeAll(async () => {
  await useEmptyDatabase()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://source.example:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close().closeAllConnections())
beforeEach(async () => {
  asked.length = 0
  await db().reference.deleteMany()
  await db().quietHost.deleteMany()
})

async function make(path: string, data: object = {}): Promise<number> {
  const words = { key: crypto.randomUUID(), title: 'A source', publisher: 'Gazette' }
  return (await db().reference.create({ data: { ...words, url: origin + path, ...data } })).id
}

const find = (id: number) => db().reference.findUniqueOrThrow({ where: { id } })
const makeDue = (id: number) => db().reference.update({ where: { id }, data: { askAt: new Date(0) } })

it('checks every due address once, also with concurrent checks', async () => {
  const ids = await Promise.all(['/fine/1', '/fine/2', '/fine/3', '/fine/4'].map((path) => make(path)))
  await make('/fine/later', { askAt: new Date(Date.now() + DAY) })
  await Promise.all([
    checkDueLinks(undefined, undefined, prober),
    checkDueLinks(undefined, undefined, prober),
  ])
  expect(asked.sort()).toEqual(['/fine/1', '/fine/2', '/fine/3', '/fine/4'])
  for (const id of ids)
    expect(await find(id)).toMatchObject({ linkState: 'fine', checkedOn: expect.any(Date) })
})

it('declares a source dead after days, audits it, and notices its return', async () => {
  const id = await make('/gone')
  for (let answers = 1; answers <= 3; answers++) {
    await makeDue(id)
    expect(await checkLink(id, undefined, prober)).toBe(true)
    expect(await find(id)).toMatchObject({ linkState: 'unsure', goneAnswers: answers, deadSince: null })
  }
  const since = new Date(Date.now() - 3 * DAY)
  await db().reference.update({ where: { id }, data: { askAt: new Date(0), goneSince: since } })
  await checkLink(id, undefined, prober)
  expect(await find(id)).toMatchObject({ linkState: 'dead', deadSince: since, linkAnswer: '404' })

  await db().reference.update({ where: { id }, data: { askAt: new Date(0), url: `${origin}/fine` } })
  await checkLink(id, undefined, prober)
  expect(await find(id)).toMatchObject({ linkState: 'fine', deadSince: null })
  expect(await auditedVerbs(`reference:${id}`)).toEqual(['find-dead', 'find-again'])
})

it('checks an archived copy like its source', async () => {
  const id = await make('/fine', { archivedUrl: `${origin}/gone-copy` })
  await checkReference(id, undefined, prober)
  expect(new Set(asked)).toEqual(new Set(['/fine', '/gone-copy']))
  expect(await find(id)).toMatchObject({ linkState: 'fine', copyGoneAnswers: 1, copyDeadSince: null })
  expect(await checkLink(id, undefined, prober)).toBe(false)

  const makeCopyDue = (data: object) =>
    db().reference.update({ where: { id }, data: { copyAskAt: new Date(0), ...data } })
  await makeCopyDue({})
  await checkDueLinks(undefined, undefined, prober)
  const since = new Date(Date.now() - 3 * DAY)
  await makeCopyDue({ copyGoneSince: since })
  await checkLink(id, undefined, prober)
  expect(await find(id)).toMatchObject({ copyDeadSince: since, copyAnswer: '404', linkState: 'fine' })

  await makeCopyDue({ archivedUrl: `${origin}/fine-copy` })
  await checkLink(id, undefined, prober)
  expect(await find(id)).toMatchObject({ copyDeadSince: null, copyGoneAnswers: 0 })
  expect(await auditedVerbs(`reference:${id}`)).toEqual(['find-copy-dead', 'find-copy-again'])
})

it('backs off from an archive’s copies, and releases one that was not checked', async () => {
  const askedBefore = { archivedUrl: 'https://archive.example/busy', askAt: new Date(Date.now() + DAY) }
  const [id, other] = [await make('/fine/a', askedBefore), await make('/fine/b', askedBefore)]
  const taken = await claimAddress(id)
  expect(taken).toMatchObject({ address: 'copy', url: askedBefore.archivedUrl })
  expect(await claimAddress(id)).toBeNull()
  if (taken) await releaseClaim(taken)

  const until = new Date(Date.now() + 5 * DAY)
  const again = await claimAddress(id)
  if (again) await recordResult(again, { kind: 'unsure', word: '429', notBefore: until })
  expect(await find(other)).toMatchObject({ copyAskAt: until, askAt: askedBefore.askAt })
  expect(await claimAddress(other)).toBeNull()
})

it('drops the result for an address that changed meanwhile', async () => {
  const id = await make('/gone')
  const taken = await claimAddress(id)
  expect(await claimAddress(id)).toBeNull()
  await db().reference.update({ where: { id }, data: { url: `${origin}/fine` } })
  if (taken) await recordResult(taken, { kind: 'gone', word: '404' })
  expect(await find(id)).toMatchObject({ linkState: 'unchecked', goneAnswers: 0 })
})

it('backs off from every page of a host that sends Retry-After', async () => {
  const [id, other] = [await make('/busy'), await make('/fine')]
  const notBefore = new Date(Date.now() + 5 * DAY)
  const taken = await claimAddress(id)
  if (taken) await recordResult(taken, { kind: 'unsure', word: '503', notBefore })
  expect((await find(other)).askAt).toEqual(notBefore)
})

it('checks a host that backs off neither automatically nor on request', async () => {
  const [id, other] = [await make('/busy'), await make('/fine/new')]
  const until = new Date(Date.now() + 5 * DAY)
  const taken = await claimAddress(id)
  if (taken) await recordResult(taken, { kind: 'unsure', word: '429', notBefore: until })
  expect(await recheck(ADMIN_ID, id)).toEqual({ state: 'wait', until })
  expect(await recheck(ADMIN_ID, other)).toEqual({ state: 'wait', until })
  expect(await recheckAll(ADMIN_ID)).toBe(0)

  const added = await make('/fine/added')
  expect(await checkLink(added, undefined, { ...prober, backoffUntil })).toBe(true)
  expect(await find(added)).toMatchObject({ linkState: 'unchecked', linkTries: 0, askAt: until })
  expect(asked).toEqual([])

  await db().quietHost.updateMany({ data: { until: new Date(0) } })
  expect(await backoffUntil(new URL(origin).host)).toBeNull()
})

it('backs off from the host that asked for it, not from the one that redirected there', async () => {
  const id = await make('/moved')
  const until = new Date(Date.now() + DAY)
  const taken = await claimAddress(id)
  if (taken)
    await recordResult(taken, { kind: 'unsure', word: '429', notBefore: until, host: 'busy.example' })
  expect([await backoffUntil('busy.example'), await backoffUntil(new URL(origin).host)]).toEqual([
    until,
    null,
  ])
})

it('releases the claim it was aborted at', async () => {
  const id = await make('/fine')
  await expect(checkLink(id, AbortSignal.abort(), prober)).rejects.toThrow()
  expect((await find(id)).askAt.getTime()).toBeLessThanOrEqual(Date.now())
})

it('checks again on request, and not twice in a minute', async () => {
  const id = await make('/fine', { askAt: new Date(Date.now() + DAY) })
  expect(await recheck(ADMIN_ID, id)).toEqual({ state: 'asking' })
  expect(await recheck(ADMIN_ID, id)).toEqual({ state: 'just-asked' })
  await checkLink(id, undefined, prober)
  expect(await recheck(ADMIN_ID, id)).toEqual({ state: 'just-asked' })
  expect(await recheck(ADMIN_ID, id + 1)).toEqual({ state: 'missing' })
  expect(await recheckAll(ADMIN_ID)).toBe(0)
  await db().reference.update({ where: { id }, data: { askedAt: new Date(Date.now() - 2 * DAY) } })
  expect(await recheckAll(ADMIN_ID)).toBe(1)
  expect(await recheckAll(ADMIN_ID)).toBe(0)
  expect(await queuedJobs()).toEqual(['check-link', 'check-links'])
  await db().reference.update({ where: { id }, data: { askAt: new Date(0), askedAt: null } })
  expect(await recheck(ADMIN_ID, id)).toEqual({ state: 'asking' })
})

it('respects a person’s override', async () => {
  const id = await make('/gone')
  expect(await overrideLinkState(ADMIN_ID, id, false)).toBe(true)
  expect(await find(id)).toMatchObject({ linkState: 'dead', deadSince: expect.any(Date) })
  expect(await overrideLinkState(ADMIN_ID, id, true)).toBe(true)
  expect(await find(id)).toMatchObject({ linkState: 'fine', deadSince: null })
  expect(await checkLink(id, undefined, prober)).toBe(false)
  expect(await overrideLinkState(ADMIN_ID, id + 1, true)).toBe(false)
  expect(await auditedVerbs(`reference:${id}`)).toEqual(['mark-dead', 'mark-fine'])
})
