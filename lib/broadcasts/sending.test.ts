import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { broadcastById } from '@/lib/broadcasts/admin-queries'
import { sentLately } from '@/lib/broadcasts/due'
import { resumeBroadcast } from '@/lib/broadcasts/pause'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { stopBroadcast } from '@/lib/broadcasts/stop'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { db } from '@/lib/platform/db'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { prepareBroadcasts, publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { Mailing, makeDue, newSender, queueAll, sendAll } from '@/testing/scenes/mailing'
import { confirmedSignature, signatureByEmail, useSeededDatabase } from '@/testing/scenes/signatures'
import { publish } from '@/testing/scenes/updates'

const mailing = new Mailing()
const { mail } = mailing

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(() => mailing.close())
beforeEach(() => mailing.begin())

describe('a broadcast', () => {
  it('reaches everybody who asked for mail once, in their language', async () => {
    await mailing.subscribers(3)
    await mailing.subscribers(2, 'es')
    await confirmedSignature({ email: `no@${mailing.domain}`, wantsUpdates: false })
    const subjects: string[] = []
    mail.onMail(({ address, subject }) => address.endsWith(mailing.domain) && subjects.push(subject))
    const id = await startedBroadcast(await publishedUpdate())
    await sendAll(id)
    expect(subjects.sort()).toEqual([...Array(3).fill('News for you'), ...Array(2).fill('Noticias para ti')])
    expect(await broadcastById(id)).toMatchObject({
      state: 'done',
      progress: { queued: 5, sent: 5, failed: 0, skipped: 0, left: 0 },
    })
    expect(mail.duplicates()).toBe(0)
  })

  it('goes to nobody who left after it was queued', async () => {
    const rows = await mailing.subscribers(5)
    const [withdrew, removed, unsubscribed, bounced] = rows
    const id = await startedBroadcast(await publishedUpdate())
    await queueAll(id)
    const change = (row: { id: string } | undefined, data: object) =>
      db().signature.update({ where: { id: row?.id ?? '' }, data })
    await change(withdrew, { state: 'withdrawn' })
    await change(removed, { state: 'removed' })
    await change(unsubscribed, { wantsUpdates: false })
    await change(bounced, { bouncedAt: new Date() })
    await sendAll(id)
    expect((await broadcastById(id))?.progress).toMatchObject({ queued: 5, sent: 1, skipped: 4, left: 0 })
    expect([0, 1, 2, 3, 4].map((n) => mail.hasMailed(mailing.address(n)))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })

  it('sends nobody twice where two believe they hold the lock', async () => {
    await mailing.subscribers(40)
    const id = await startedBroadcast(await publishedUpdate())
    await Promise.all([sendAll(id), sendAll(id), sendAll(id)])
    await makeDue(id)
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { queued: 40, sent: 40 } })
    expect(mail.duplicates(Array.from({ length: 40 }, (_, n) => mailing.address(n)))).toBe(0)
  })

  it('is paused by the withdrawal of its update at once, and goes on with what was approved', async () => {
    await mailing.subscribers(2)
    const updateId = await publishedUpdate(['en'])
    const id = await startedBroadcast(updateId)
    const afterOne = async () => {
      if (mail.hasMailed(mailing.address(0)) || mail.hasMailed(mailing.address(1)))
        await withdrawUpdate(ADMIN, updateId, 'en')
    }
    await sendAll(id, newSender(afterOne))
    expect(await broadcastById(id)).toMatchObject({
      state: 'paused',
      problem: 'withdrawn',
      progress: { sent: 1, left: 1 },
    })
    await publish(ADMIN_ID, updateId, 'en')
    await db().updateWords.updateMany({ where: { updateId }, data: { body: 'Put right.' } })
    const texts: string[] = []
    mail.onMail(({ address, text }) => address.endsWith(mailing.domain) && texts.push(text))
    await resumeBroadcast(ADMIN, id)
    await sendAll(id)
    expect(texts).toEqual([expect.stringContaining('What happened.')])
  })

  it('goes on from when mails were sent in the last hour, in whatever process', async () => {
    const since = Date.now()
    await mailing.subscribers(2)
    const sent = await startedBroadcast(await publishedUpdate())
    await sendAll(sent)
    const known = async () => (await sentLately()).find(({ domain }) => domain === mailing.domain)
    expect((await known())?.at).toBeGreaterThanOrEqual(since - 1_000)
    const next = await startedBroadcast(await publishedUpdate())
    await prepareBroadcasts(1)
    await newSender().work()
    expect((await broadcastById(next))?.progress).toMatchObject({ queued: 2, sent: 0, left: 2 })
    await db().broadcastStamp.updateMany({ data: { endedAt: new Date(since - 3_601_000) } })
    expect(await known()).toBeUndefined()
    await newSender().work()
    expect((await broadcastById(next))?.progress).toMatchObject({ sent: 1, left: 1 })
    await stopBroadcast(ADMIN, next)
  })

  it('heeds a changed rate while it waits by the one before', async () => {
    await mailing.subscribers(3)
    const id = await startedBroadcast(await publishedUpdate())
    const by = newSender()
    await prepareBroadcasts(1)
    await by.work()
    await by.work()
    expect((await broadcastById(id))?.progress.sent).toBeLessThan(2)
    await prepareBroadcasts()
    await sendAll(id, by)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 3 } })
  })

  it('says so while its mail cannot be made, and keeps no other from being sent', async () => {
    await mailing.subscribers(2)
    const [brokenUpdate, otherUpdate] = [await publishedUpdate(), await publishedUpdate()]
    const [broken, other] = [await startedBroadcast(brokenUpdate), await startedBroadcast(otherUpdate)]
    const { date } = await db().update.findUniqueOrThrow({ where: { id: brokenUpdate } })
    const dated = (as: string) => db().update.update({ where: { id: brokenUpdate }, data: { date: as } })
    await dated('2017-99999999')
    await db().broadcastMail.deleteMany({ where: { broadcastId: broken } })
    const by = newSender()
    await sendAll(other, by)
    expect(await broadcastById(other)).toMatchObject({ state: 'done', problem: null, progress: { sent: 2 } })
    expect(await broadcastById(broken)).toMatchObject({
      state: 'sending',
      problem: 'failed',
      progress: { left: 2 },
    })
    await dated(date)
    await expect
      .poll(() => sendAll(broken, by).then(() => broadcastById(broken)))
      .toMatchObject({
        state: 'done',
        problem: null,
        progress: { sent: 2 },
      })
  })

  it('rests while who sends it has no address to name, and goes on where it was', async () => {
    await mailing.subscribers(3)
    const id = await startedBroadcast(await publishedUpdate())
    const address = (postalAddress: string) =>
      db().campaign.update({ where: { id: 1 }, data: { postalAddress } })
    await address(' ')
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({
      state: 'paused',
      problem: 'settings',
      progress: { left: 3 },
    })
    await address('Example Street 1')
    await resumeBroadcast(ADMIN, id)
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', problem: null, progress: { sent: 3 } })
  })

  it('says to everybody what was approved, in their language then, whatever is changed before and meanwhile', async () => {
    const [signer] = await mailing.subscribers(3)
    const updateId = await publishedUpdate()
    const id = await startedBroadcast(updateId)
    const mails: { subject: string; text: string }[] = []
    mail.onMail(({ address, subject, text }) => {
      if (address.endsWith(mailing.domain)) mails.push({ subject, text })
    })
    const change = async (body: string) => {
      await db().updateWords.updateMany({ where: { updateId }, data: { title: body, byline: body, body } })
      await db().update.update({ where: { id: updateId }, data: { date: '2001-01-01' } })
      await db().broadcastWords.updateMany({ where: { broadcastId: id }, data: { subject: body } })
    }
    await change('Changed before.')
    const clock = Date.now.bind(Date)
    const meanwhile = async () => {
      vi.spyOn(Date, 'now').mockImplementation(() => clock() + 3_000)
      await change('Changed meanwhile.')
      await db().signature.update({ where: { id: signer?.id ?? '' }, data: { locale: 'es' } })
    }
    await sendAll(id, newSender(meanwhile))
    vi.restoreAllMocks()
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'News for you',
      'News for you',
      'Noticias para ti',
    ])
    for (const { text } of mails) {
      expect(text).toMatch(/What happened\.|Lo que pasó\./)
      expect(text).not.toMatch(/Changed|2001/)
    }
    const broadcast = await broadcastById(id)
    expect(broadcast).toMatchObject({ state: 'done', progress: { sent: 3, left: 0 } })
    expect(broadcast?.locales).toMatchObject([{ locale: 'en', sent: 3, left: 0 }])
  })

  it('of an update reaches by another one who was left, and nobody again', async () => {
    await mailing.subscribers(3)
    const updateId = await publishedUpdate()
    const first = await startedBroadcast(updateId)
    await queueAll(first)
    await db().signature.updateMany({
      where: {
        emailDomain: mailing.domain,
        NOT: { emailHash: (await signatureByEmail(mailing.address(0))).emailHash },
      },
      data: { wantsUpdates: false },
    })
    await sendAll(first)
    await db().signature.updateMany({ where: { emailDomain: mailing.domain }, data: { wantsUpdates: true } })
    await mailing.subscribers(1, 'es')
    expect((await countRecipients(ADMIN, updateId)).total).toBe(3)
    const second = await startedBroadcast(updateId)
    await sendAll(second)
    expect(await broadcastById(second)).toMatchObject({ state: 'done', progress: { queued: 3, sent: 3 } })
    expect(mail.duplicates([0, 1, 2].map((n) => mailing.address(n)))).toBe(0)
  })
})
