import { beforeAll, beforeEach, expect, it } from 'vitest'
import { broadcastById, listBroadcasts } from '@/lib/broadcasts/admin-queries'
import { approvedMails } from '@/lib/broadcasts/approved'
import { cancelBroadcast } from '@/lib/broadcasts/cancel'
import { catchUp } from '@/lib/broadcasts/catch-up'
import { catchUpNow } from '@/lib/broadcasts/catch-up-plan'
import { changeCatchUp } from '@/lib/broadcasts/change-catch-up'
import { changesOf } from '@/lib/broadcasts/changes'
import { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import { startBroadcast } from '@/lib/broadcasts/start'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { db } from '@/lib/platform/db'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import {
  approvalOf,
  draftBroadcast,
  endPause,
  prepareBroadcasts,
  publishedUpdate,
  startedBroadcast,
} from '@/testing/scenes/broadcasts'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const HOUR_MS = 3_600_000

let updateId = 0
let mailed = 0

const signer = () =>
  confirmedSignature({ email: `${crypto.randomUUID()}@example.org`, wantsUpdates: true, country: 'MX' })
const stateOf = async (id: number | null) => (await broadcastById(id ?? 0))?.state
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS)

beforeAll(useSeededDatabase)
beforeEach(async () => {
  await db().broadcast.updateMany({
    data: { state: 'done', endedAt: hoursAgo(100), startsAt: hoursAgo(100) },
  })
  await db().signature.updateMany({ data: { wantsUpdates: false } })
  await prepareBroadcasts()
  await signer()
  updateId = await publishedUpdate(['en'])
  mailed = await startedBroadcast(updateId)
  await ended(mailed, 25)
  await changeCatchUp(ADMIN, true)
})

async function ended(id: number, hours: number): Promise<void> {
  const at = hoursAgo(hours)
  await db().broadcast.update({
    where: { id },
    data: { state: 'done', endedAt: at, startsAt: at, until: at },
  })
  await db().signature.updateMany({
    where: { wantsUpdates: true },
    data: { confirmedAt: hoursAgo(hours + 1) },
  })
  await db().broadcastCount.upsert({
    where: { broadcastId_locale: { broadcastId: id, locale: 'en' } },
    create: { broadcastId: id, locale: 'en', queued: 1, sent: 1 },
    update: { sent: 1 },
  })
}

it('mails what was mailed last, as it was approved, to those who confirmed since, and each of them once', async () => {
  expect(await catchUpNow()).toEqual({ state: 'nobody' })
  const { id: newcomer } = await signer()
  expect(await catchUpNow()).toMatchObject({ state: 'ready', total: 1 })
  await db().updateWords.updateMany({ where: { updateId }, data: { body: 'Changed since.' } })
  const id = await catchUp(JOB)
  const [mail] = await approvedMails(id ?? 0)
  expect(mail?.text).toContain('What happened.')
  expect(mail?.text).toContain(`/go/${id}/share`)
  expect(await stateOf(id)).toBe('waiting')
  expect(await catchUpNow()).toEqual({ state: 'open' })
  await endPause(id ?? 0)
  const holder = crypto.randomUUID()
  await takeOverBroadcasts(holder)
  await queueRecipients(JOB, holder, id ?? 0)
  const stamps = await db().broadcastStamp.findMany({ where: { broadcastId: id ?? 0 } })
  expect(stamps.map(({ signatureId }) => signatureId)).toEqual([newcomer])
  await db().broadcast.update({ where: { id: id ?? 0 }, data: { state: 'done', endedAt: hoursAgo(30) } })
  expect(await catchUpNow()).toEqual({ state: 'nobody' })
  const { broadcasts } = await listBroadcasts({ updateId }, 'en')
  expect(broadcasts.map(({ audience }) => audience)).toEqual(['catch-up: who confirmed since', 'everybody'])
  expect(await auditedVerbs(`broadcast:${id}`)).toEqual(['catch-up'])
})

it('differs from its update only where the update was changed', async () => {
  await signer()
  expect(await changesOf((await catchUp(JOB)) ?? 0)).toBeNull()
})

it('does nothing while it is off, within a day of another mailing, beside one, or for what was stopped or withdrawn', async () => {
  await signer()
  await changeCatchUp(ADMIN, false)
  expect(await catchUp(JOB)).toBeNull()
  await changeCatchUp(ADMIN, true)
  await db().broadcast.update({ where: { id: mailed }, data: { endedAt: hoursAgo(23) } })
  expect(await catchUpNow()).toEqual({ state: 'recent' })
  await db().broadcast.update({ where: { id: mailed }, data: { endedAt: hoursAgo(25) } })
  const draft = await draftBroadcast(updateId)
  expect(await catchUpNow()).toEqual({ state: 'open' })
  await db().broadcast.delete({ where: { id: draft } })
  await db().broadcast.update({ where: { id: mailed }, data: { state: 'stopped' } })
  expect(await catchUpNow()).toEqual({ state: 'stopped' })
  await db().broadcast.update({ where: { id: mailed }, data: { state: 'done' } })
  await withdrawUpdate(ADMIN, updateId, 'en')
  expect(await catchUpNow()).toEqual({ state: 'withdrawn' })
  expect(await catchUp(JOB)).toBeNull()
})

it('ends when its update is withdrawn, when another mailing starts, and when it is turned off or called off', async () => {
  const begun = async () => {
    await db().broadcast.updateMany({
      where: { confirmedSince: { not: null } },
      data: { endedAt: hoursAgo(30) },
    })
    await signer()
    return catchUp(JOB)
  }
  const offed = await begun()
  await changeCatchUp(ADMIN, false)
  expect(await stateOf(offed)).toBe('stopped')
  await changeCatchUp(ADMIN, true)
  const calledOff = await begun()
  expect(await cancelBroadcast(ADMIN, calledOff ?? 0)).toBe(true)
  expect(await stateOf(calledOff)).toBe('stopped')
  const beside = await begun()
  const other = await publishedUpdate(['en'])
  const draft = await draftBroadcast(other)
  expect(await startBroadcast(ADMIN, draft, await approvalOf(other, draft))).toMatchObject({
    state: 'started',
  })
  expect(await stateOf(beside)).toBe('stopped')
  await cancelBroadcast(ADMIN, draft)
  const withdrawn = await begun()
  await withdrawUpdate(ADMIN, updateId, 'en')
  expect(await stateOf(withdrawn)).toBe('stopped')
  expect((await auditedVerbs('campaign:1')).slice(-2)).toEqual(['turn-off-catch-up', 'turn-on-catch-up'])
})
