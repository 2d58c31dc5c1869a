import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { OWNER, publishedUpdate, readyToBroadcast, startedBroadcast } from '@/e2e/support/broadcasts'
import { counted, rowOf, useSeededDatabase } from '@/e2e/support/signatures'
import { MailServer } from '@/faults/mail-server'
import { broadcastById, broadcastPulse } from '@/lib/broadcasts/admin-queries'
import { fillBatch } from '@/lib/broadcasts/fill'
import { holdBroadcasts } from '@/lib/broadcasts/hold'
import { BroadcastMails } from '@/lib/broadcasts/mails'
import { resumeBroadcast } from '@/lib/broadcasts/pause'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { Sender } from '@/lib/broadcasts/sender'
import { db } from '@/lib/db'
import { closeMail } from '@/lib/mail/deliver'
import { publish } from '@/lib/updates/publish'
import { withdraw } from '@/lib/updates/withdraw'

const mail = new MailServer()
let domain = ''

beforeAll(async () => {
  await mail.open()
  process.env.SMTP_URL = mail.url
  process.env.MAIL_FROM = 'Campaign <campaign@example.org>'
  await useSeededDatabase()
  await readyToBroadcast()
})
afterAll(async () => {
  closeMail('many')
  await mail.close()
})
beforeEach(async () => {
  domain = `${crypto.randomUUID().slice(0, 8)}.example`
  await db().signature.updateMany({ data: { wantsUpdates: false } })
  await db().slowDomain.deleteMany()
})

/** `beforeEach` is waited for before each mail. */
function sender(beforeEach = async () => {}): Sender {
  return new Sender({
    stopping: new AbortController().signal,
    mayGoOn: () => true,
    untilCalm: beforeEach,
  })
}

async function sendAll(id: number, by = sender()): Promise<void> {
  for (let turns = 0; turns < 50; turns++) {
    await by.work()
    if ((await broadcastById(id))?.state !== 'sending') return
  }
}

async function queued(id: number): Promise<void> {
  const holder = crypto.randomUUID()
  await holdBroadcasts(holder)
  while (await fillBatch(holder, id));
}

async function wanting(many: number, locale: 'en' | 'es' = 'en') {
  const rows = []
  for (let n = 0; n < many; n++)
    rows.push(await counted({ email: `s${n}-${locale}@${domain}`, wantsUpdates: true, locale }))
  return rows
}

const address = (n: number, locale = 'en') => `s${n}-${locale}@${domain}`

describe('a broadcast', () => {
  it('reaches everybody who asked for mail once, in their language', async () => {
    await wanting(3)
    await wanting(2, 'es')
    await counted({ email: `no@${domain}`, wantsUpdates: false })
    const subjects: string[] = []
    mail.onMail(({ address, subject }) => address.endsWith(domain) && subjects.push(subject))
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
    const rows = await wanting(5)
    const [withdrew, removed, unsubscribed, bounced] = rows
    const id = await startedBroadcast(await publishedUpdate())
    await queued(id)
    const change = (row: { id: string } | undefined, data: object) =>
      db().signature.update({ where: { id: row?.id ?? '' }, data })
    await change(withdrew, { state: 'withdrawn' })
    await change(removed, { state: 'removed' })
    await change(unsubscribed, { wantsUpdates: false })
    await change(bounced, { bouncedAt: new Date() })
    await sendAll(id)
    expect((await broadcastById(id))?.progress).toMatchObject({ queued: 5, sent: 1, skipped: 4, left: 0 })
    expect([0, 1, 2, 3, 4].map((n) => mail.hasMailed(address(n)))).toEqual([false, false, false, false, true])
  })

  it('gives a domain time that asks for it, and goes on with the others', async () => {
    await wanting(2)
    await counted({ email: `slow@slow-${domain}`, wantsUpdates: true })
    mail.arrange(`slow@slow-${domain}`, 'refuses with 4xx')
    const id = await startedBroadcast(await publishedUpdate())
    await sendAll(id)
    expect((await broadcastById(id))?.progress).toMatchObject({ sent: 2, failed: 0, left: 1 })
    expect((await broadcastPulse(id)).slow).toMatchObject([{ domain: `slow-${domain}`, code: '451' }])
    await db().slowDomain.updateMany({ data: { until: new Date() } })
    await db().broadcastStamp.updateMany({ where: { broadcastId: id }, data: { dueAt: new Date() } })
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 3 } })
    expect(await db().slowDomain.count()).toBe(0)
  })

  it('stops all mail to an address that bounced, and fails no other for it', async () => {
    const [gone] = await wanting(3)
    mail.arrange(address(0), 'bounces')
    mail.arrange(address(1), 'fails with 5xx after DATA')
    const id = await startedBroadcast(await publishedUpdate())
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 1, failed: 2 } })
    expect((await broadcastPulse(id)).failures).toEqual([
      { code: '550', count: 1 },
      { code: '554', count: 1 },
    ])
    const bounced = await db().signature.findMany({
      where: { bouncedAt: { not: null }, emailDomain: domain },
    })
    expect(bounced.map((row) => [row.id, row.bounceCode])).toEqual([[gone?.id, '550']])
    expect((await countRecipients(await publishedUpdate())).total).toBe(2)
  })

  it('pauses itself when the mail server refuses one mail after the other', async () => {
    await wanting(12)
    for (let n = 0; n < 12; n++) mail.arrange(address(n), 'fails with 5xx after DATA')
    const id = await startedBroadcast(await publishedUpdate())
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({
      state: 'paused',
      problem: '554',
      progress: { failed: 10, left: 2 },
    })
    await resumeBroadcast(OWNER, id)
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', problem: null, progress: { failed: 12 } })
  })

  it('pauses itself when the mail server refuses the sender ten times in a row, and loses nothing', async () => {
    await wanting(2)
    const id = await startedBroadcast(await publishedUpdate())
    const by = sender()
    mail.refusesTheSender = true
    const rests: number[] = []
    for (let turns = 0; turns < 50 && (await broadcastById(id))?.state !== 'paused'; turns++)
      rests.push(await by.work())
    const rested = rests.filter((rest) => rest > 0)
    expect(rested).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000])
    expect(await broadcastById(id)).toMatchObject({
      state: 'paused',
      problem: 'sender 550',
      progress: { sent: 0, failed: 0, left: 2 },
    })
    mail.refusesTheSender = false
    await resumeBroadcast(OWNER, id)
    await sendAll(id, by)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', problem: null, progress: { sent: 2 } })
    expect(mail.duplicates([address(0), address(1)])).toBe(0)
  })

  it('pauses itself when more than 5 % of its last 200 mails bounce, and holds none of them against it twice', async () => {
    await wanting(30)
    for (let n = 0; n < 24; n += 2) mail.arrange(address(n), 'bounces')
    const id = await startedBroadcast(await publishedUpdate())
    await sendAll(id)
    const broadcast = await broadcastById(id)
    expect(broadcast).toMatchObject({ state: 'paused', problem: 'bounces', progress: { failed: 11 } })
    expect(broadcast?.progress.left).toBeGreaterThan(0)
    await resumeBroadcast(OWNER, id)
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 18, failed: 12 } })
  })

  it('sends a mail again whose connection was cut, by the same name', async () => {
    await wanting(2)
    mail.arrange(address(0), 'cut after DATA')
    const id = await startedBroadcast(await publishedUpdate())
    const before = [mail.duplicates(), mail.unknownDuplicates()]
    const by = sender()
    await by.work()
    await db().broadcastStamp.updateMany({ where: { broadcastId: id }, data: { dueAt: new Date() } })
    await sendAll(id, by)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 2 } })
    expect([mail.duplicates(), mail.unknownDuplicates()]).toEqual([before[0]! + 1, before[1]])
  })

  it('waits for a mail server that is away, and loses nothing', async () => {
    await wanting(2)
    const id = await startedBroadcast(await publishedUpdate())
    const by = sender()
    await mail.close()
    closeMail('many')
    expect(await by.work()).toBe(1_000)
    expect(await by.work()).toBe(2_000)
    expect(await broadcastById(id)).toMatchObject({ state: 'sending', progress: { left: 2 } })
    expect((await broadcastById(id))?.problem).toContain('ESOCKET')
    await mail.open()
    await sendAll(id, by)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', problem: null, progress: { sent: 2 } })
  })

  it('sends nobody twice where two believe they hold the lock', async () => {
    await wanting(40)
    const id = await startedBroadcast(await publishedUpdate())
    await Promise.all([sendAll(id), sendAll(id), sendAll(id)])
    await db().broadcastStamp.updateMany({ where: { broadcastId: id }, data: { dueAt: new Date() } })
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { queued: 40, sent: 40 } })
    expect(mail.duplicates(Array.from({ length: 40 }, (_, n) => address(n)))).toBe(0)
  })

  it('is paused by the withdrawal of its update at once, and a correction reaches who comes later', async () => {
    await wanting(2)
    const updateId = await publishedUpdate(['en'])
    const id = await startedBroadcast(updateId)
    const afterOne = async () => {
      if (mail.hasMailed(address(0)) || mail.hasMailed(address(1))) await withdraw(OWNER, updateId, 'en')
    }
    await sendAll(id, sender(afterOne))
    expect(await broadcastById(id)).toMatchObject({
      state: 'paused',
      problem: 'withdrawn',
      progress: { sent: 1, left: 1 },
    })
    await publish(OWNER, updateId, 'en')
    await db().updateWords.updateMany({ where: { updateId }, data: { body: 'Put right.' } })
    const texts: string[] = []
    mail.onMail(({ address, text }) => address.endsWith(domain) && texts.push(text))
    await resumeBroadcast(OWNER, id)
    await sendAll(id)
    expect(texts).toEqual([expect.stringContaining('Put right.')])
  })

  it('heeds a changed rate while it waits by the one before', async () => {
    await wanting(3)
    const id = await startedBroadcast(await publishedUpdate())
    const by = sender()
    await readyToBroadcast(1)
    await by.work()
    await by.work()
    expect((await broadcastById(id))?.progress.sent).toBeLessThan(2)
    await readyToBroadcast()
    await sendAll(id, by)
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 3 } })
  })

  it('says so where its mail cannot be made, and no longer than that', async () => {
    await wanting(2)
    const id = await startedBroadcast(await publishedUpdate())
    vi.spyOn(BroadcastMails.prototype, 'of').mockRejectedValueOnce(new Error('Not rendered'))
    const problems: (string | null | undefined)[] = []
    const by = sender(async () => void problems.push((await broadcastById(id))?.problem))
    await expect(by.work()).rejects.toThrow('Not rendered')
    await by.recover()
    await sendAll(id, by)
    expect(problems).toEqual(['failed', null])
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 2 } })
  })

  it('of an update reaches by another one who was left, and nobody again', async () => {
    await wanting(3)
    const updateId = await publishedUpdate()
    const first = await startedBroadcast(updateId)
    await queued(first)
    await db().signature.updateMany({
      where: { emailDomain: domain, NOT: { emailHash: (await rowOf(address(0))).emailHash } },
      data: { wantsUpdates: false },
    })
    await sendAll(first)
    await db().signature.updateMany({ where: { emailDomain: domain }, data: { wantsUpdates: true } })
    await wanting(1, 'es')
    expect((await countRecipients(updateId)).total).toBe(3)
    const second = await startedBroadcast(updateId)
    await sendAll(second)
    expect(await broadcastById(second)).toMatchObject({ state: 'done', progress: { queued: 3, sent: 3 } })
    expect(mail.duplicates([0, 1, 2].map((n) => address(n)))).toBe(0)
  })
})
