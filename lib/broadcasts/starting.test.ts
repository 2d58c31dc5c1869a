import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  broadcastById,
  broadcastsUnderWay,
  lastBroadcastWords,
  listBroadcasts,
  openBroadcast,
} from '@/lib/broadcasts/admin-queries'
import { approveAnew } from '@/lib/broadcasts/approve'
import { cancelBroadcast } from '@/lib/broadcasts/cancel'
import { changesOf } from '@/lib/broadcasts/changes'
import { pauseBroadcast, resumeBroadcast } from '@/lib/broadcasts/pause'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { saveBroadcast } from '@/lib/broadcasts/save'
import { startBroadcast } from '@/lib/broadcasts/start'
import { stopBroadcast } from '@/lib/broadcasts/stop'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { db } from '@/lib/platform/db'
import { instantsOf, localTime } from '@/lib/time-zones/rules'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import {
  approvalOf,
  draftBroadcast,
  endPause,
  prepareBroadcasts,
  publishedUpdate,
} from '@/testing/scenes/broadcasts'
import { confirmedSignature, pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'
import { publish } from '@/testing/scenes/updates'

let domain = ''

beforeAll(useSeededDatabase)
beforeEach(async () => {
  domain = `${crypto.randomUUID().slice(0, 8)}.example`
  await db().signature.updateMany({ data: { wantsUpdates: false } })
  await prepareBroadcasts()
})

describe('the recipients', () => {
  it('are those who confirmed, asked for mail and can be mailed', async () => {
    const updateId = await publishedUpdate()
    const wants = (email: string, locale = 'en') => confirmedSignature({ email, wantsUpdates: true, locale })
    await wants(`a@${domain}`)
    await wants(`b@${domain}`, 'es')
    await wants(`c@sub.${domain}`)
    await pendingSignature({ email: `pending@${domain}`, wantsUpdates: true })
    await confirmedSignature({ email: `none@${domain}` })
    const bounced = await wants(`bounced@${domain}`)
    await db().signature.update({ where: { id: bounced.id }, data: { bouncedAt: new Date() } })
    const counts = await countRecipients(ADMIN, updateId)
    expect(counts).toMatchObject({
      total: 3,
      locales: { en: 2, es: 1 },
      largest: { domain, count: 2 },
    })
    await db().block.create({ data: { kind: 'domain', value: domain, createdBy: ADMIN_ID } })
    expect((await countRecipients(ADMIN, updateId)).total).toBe(0)
  })
})

describe('a broadcast', () => {
  it('is drafted once for an update that is published', async () => {
    const updateId = await publishedUpdate()
    const [first, second] = await Promise.all([
      saveBroadcast(ADMIN, updateId, {}),
      saveBroadcast(ADMIN, updateId, {}),
    ])
    expect(first).toBe(second)
    expect(await saveBroadcast(ADMIN, 999_999, {})).toBeNull()
  })

  it('is found and listed at its update, and is open until it is over', async () => {
    const updateId = await publishedUpdate()
    expect(await openBroadcast(updateId)).toBeNull()
    const id = await draftBroadcast(updateId)
    expect(await openBroadcast(updateId)).toMatchObject({ id, state: 'draft' })
    const { broadcasts } = await listBroadcasts({ updateId }, 'en')
    expect(broadcasts).toMatchObject([
      {
        id,
        updateId,
        titles: [
          { locale: 'en', title: 'News' },
          { locale: 'es', title: 'Noticias' },
        ],
        progress: { queued: 0 },
      },
    ])
    const underWay = async () => (await broadcastsUnderWay()).map((each) => each.id)
    expect(await underWay()).not.toContain(id)
    await db().broadcast.update({ where: { id }, data: { state: 'paused' } })
    expect(await underWay()).toContain(id)
    await db().broadcast.update({ where: { id }, data: { state: 'stopped' } })
    expect(await openBroadcast(updateId)).toBeNull()
    expect((await listBroadcasts({ before: id }, 'en')).broadcasts.map((each) => each.id)).not.toContain(id)
  })

  it('begins for exactly as many as were seen', async () => {
    await confirmedSignature({ email: `a@${domain}`, wantsUpdates: true })
    const updateId = await publishedUpdate()
    const id = await draftBroadcast(updateId)
    const before = await approvalOf(updateId, id)
    await confirmedSignature({ email: `later@${domain}`, wantsUpdates: true })
    const more = { ...before, total: 2 }
    expect(await startBroadcast(ADMIN, id, more)).toMatchObject({
      state: 'drifted',
      recipients: { total: 2 },
    })
    expect(await startBroadcast(ADMIN, id, before)).toMatchObject({ state: 'started' })
    expect(await startBroadcast(ADMIN, id, before)).toEqual({ state: 'not-draft' })
    expect(await broadcastById(id)).toMatchObject({ state: 'waiting', found: 1 })
  })

  it('begins at the day and time chosen, in a zone, and not within the minutes in which it can be called off', async () => {
    await confirmedSignature({ email: `a@${domain}`, wantsUpdates: true })
    const updateId = await publishedUpdate()
    const id = await draftBroadcast(updateId)
    const seen = await approvalOf(updateId, id)
    const zone = 'America/Mexico_City'
    const inMinutes = (minutes: number) => ({
      ...localTime(new Date(Date.now() + minutes * 60_000), zone),
      zone,
    })
    expect(await startBroadcast(ADMIN, id, seen, inMinutes(-5))).toEqual({ state: 'past' })
    expect(await startBroadcast(ADMIN, id, seen, inMinutes(5))).toEqual({ state: 'soon' })
    expect(await startBroadcast(ADMIN, id, seen, inMinutes(3 * 365 * 24 * 60))).toEqual({ state: 'far' })
    const at = inMinutes(24 * 60)
    const [startsAt] = instantsOf(at, zone)
    expect(await startBroadcast(ADMIN, id, seen, at)).toEqual({ state: 'started', startsAt })
    expect(await broadcastById(id)).toMatchObject({ state: 'waiting', startsAt })
    const taken = await takeOverBroadcasts(crypto.randomUUID())
    expect(taken.map((each) => each.id)).not.toContain(id)

    await withdrawUpdate(ADMIN, updateId, 'es')
    expect(await resumeBroadcast(ADMIN, id)).toBe(true)
    expect(await broadcastById(id)).toMatchObject({ state: 'waiting', startsAt })
    const { digest = '' } = (await changesOf(id)) ?? {}
    expect(await approveAnew(ADMIN, id, digest)).toBe('approved')
    expect(await broadcastById(id)).toMatchObject({ startsAt })
  })

  it('begins at once where few are mailed, and an owner says so', async () => {
    await confirmedSignature({ email: `a@${domain}`, wantsUpdates: true })
    const updateId = await publishedUpdate()
    const id = await draftBroadcast(updateId)
    const seen = await approvalOf(updateId, id)
    expect(await startBroadcast(ADMIN, id, { ...seen, total: 51 }, 'at-once')).toEqual({ state: 'many' })
    expect(await startBroadcast(ADMIN, id, seen, 'at-once')).toMatchObject({ state: 'started' })
    expect((await takeOverBroadcasts(crypto.randomUUID())).map((each) => each.id)).toContain(id)
    expect(await cancelBroadcast(ADMIN, id)).toBe(false)
    await stopBroadcast(ADMIN, id)
  })

  it('is refused while something is missing', async () => {
    const updateId = await publishedUpdate()
    const id = await draftBroadcast(updateId)
    expect(await startBroadcast(ADMIN, id, await approvalOf(updateId, id))).toEqual({ state: 'nobody' })
    await saveBroadcast(ADMIN, updateId, { es: { subject: '', preview: 'x' } })
    expect(await startBroadcast(ADMIN, id, await approvalOf(updateId, id))).toEqual({
      state: 'words',
      missing: ['es'],
    })
    await db().campaign.update({ where: { id: 1 }, data: { postalAddress: ' ' } })
    expect(await startBroadcast(ADMIN, id, await approvalOf(updateId, id))).toEqual({
      state: 'settings',
      missing: ['postalAddress'],
    })
  })

  it('does not begin while its update is being withdrawn', async () => {
    await confirmedSignature({ email: `a@${domain}`, wantsUpdates: true })
    const updateId = await publishedUpdate()
    const id = await draftBroadcast(updateId)
    const before = await approvalOf(updateId, id)
    const waiting = () => db().$queryRaw<object[]>`SELECT FROM pg_locks WHERE NOT granted`
    const { starting } = await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM updates WHERE id = ${updateId} FOR UPDATE`
      await tx.updateWords.updateMany({ where: { updateId }, data: { publishedAt: null } })
      const starting = startBroadcast(ADMIN, id, before)
      await expect.poll(waiting, { timeout: 10_000 }).not.toEqual([])
      return { starting }
    })
    expect(await starting).toEqual({ state: 'not-published' })
  })

  it('can be called off in its pause, paused, resumed and stopped, each once', async () => {
    await confirmedSignature({ email: `a@${domain}`, wantsUpdates: true })
    const updateId = await publishedUpdate()
    const id = await draftBroadcast(updateId)
    const verb = async (name: (owner: typeof ADMIN, id: number) => Promise<boolean>) => [
      await name(ADMIN, id),
      await name(ADMIN, id),
    ]
    await startBroadcast(ADMIN, id, await approvalOf(updateId, id))
    expect(await takeOverBroadcasts(crypto.randomUUID())).toEqual([])
    expect(await verb(cancelBroadcast)).toEqual([true, false])
    await startBroadcast(ADMIN, id, await approvalOf(updateId, id))
    await endPause(id)
    expect(await takeOverBroadcasts(crypto.randomUUID())).toMatchObject([{ id }])
    expect(await cancelBroadcast(ADMIN, id)).toBe(false)
    expect(await verb(pauseBroadcast)).toEqual([true, false])
    expect(await takeOverBroadcasts(crypto.randomUUID())).toEqual([])
    expect(await verb(resumeBroadcast)).toEqual([true, false])
    expect(await verb(stopBroadcast)).toEqual([true, false])
    expect(await auditedVerbs(`broadcast:${id}`)).toEqual([
      'create',
      'save',
      'start',
      'call-off',
      'start',
      'pause',
      'resume',
      'stop',
    ])
  })

  it('is held back when its update is withdrawn before it began, and goes on or is called off by one press', async () => {
    await confirmedSignature({ email: `a@${domain}`, wantsUpdates: true })
    const updateId = await publishedUpdate(['en'])
    const id = await draftBroadcast(updateId)
    await startBroadcast(ADMIN, id, await approvalOf(updateId, id))
    const { startsAt } = await db().broadcast.findUniqueOrThrow({ where: { id } })
    const state = async () => (await openBroadcast(updateId))?.state
    await withdrawUpdate(ADMIN, updateId, 'en')
    expect(await state()).toBe('paused')
    expect(await broadcastById(id)).toMatchObject({ begun: false, found: 1, problem: 'withdrawn' })
    expect(await resumeBroadcast(ADMIN, id)).toBe(false)
    await publish(ADMIN_ID, updateId, 'en')
    expect(await state()).toBe('paused')
    await endPause(id)
    expect(await takeOverBroadcasts(crypto.randomUUID())).toEqual([])
    expect(await resumeBroadcast(ADMIN, id)).toBe(true)
    const again = await db().broadcast.findUniqueOrThrow({ where: { id } })
    expect(again).toMatchObject({ state: 'waiting', problem: null })
    expect(Number(again.startsAt)).toBeGreaterThanOrEqual(Number(startsAt))
    await withdrawUpdate(ADMIN, updateId, 'en')
    expect(await cancelBroadcast(ADMIN, id)).toBe(true)
    expect(await broadcastById(id)).toMatchObject({ state: 'draft', problem: null, found: null })
  })

  it('begins with the very mails that were seen', async () => {
    await confirmedSignature({ email: `a@${domain}`, wantsUpdates: true })
    const updateId = await publishedUpdate(['en'])
    const id = await draftBroadcast(updateId)
    const before = await approvalOf(updateId, id)
    await db().updateWords.updateMany({ where: { updateId }, data: { body: 'Something else.' } })
    expect(await startBroadcast(ADMIN, id, before)).toEqual({ state: 'changed' })
    expect(await startBroadcast(ADMIN, id, await approvalOf(updateId, id))).toMatchObject({
      state: 'started',
    })
  })

  it('is listed with all whom it will reach while none is queued yet, and lends its words to the next one', async () => {
    await confirmedSignature({ email: `a@${domain}`, wantsUpdates: true })
    const updateId = await publishedUpdate()
    expect(await lastBroadcastWords(updateId)).toEqual([])
    const id = await draftBroadcast(updateId)
    await startBroadcast(ADMIN, id, await approvalOf(updateId, id))
    const { broadcasts } = await listBroadcasts({ updateId }, 'en')
    expect(broadcasts[0]?.progress).toMatchObject({ queued: 0, left: 1 })
    const subjects = (await lastBroadcastWords(updateId)).map(({ subject }) => subject)
    expect(subjects.sort()).toEqual(['News for you', 'Noticias para ti'])
  })
})
