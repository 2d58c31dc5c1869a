import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { broadcastById, broadcastPulse } from '@/lib/broadcasts/admin-queries'
import { DeliveryFeedback } from '@/lib/broadcasts/delivery-feedback'
import { resumeBroadcast } from '@/lib/broadcasts/pause'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import { Throttle } from '@/lib/broadcasts/throttle'
import { closeMail } from '@/lib/mail/deliver'
import { db } from '@/lib/platform/db'
import { ADMIN } from '@/testing/scenes/authorized'
import { publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { Mailing, makeDue, newSender, sendAll } from '@/testing/scenes/mailing'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const mailing = new Mailing()
const { mail } = mailing

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(() => mailing.close())
beforeEach(() => mailing.begin())

const begun = async () => startedBroadcast(await publishedUpdate())

async function sendOverAgain(id: number): Promise<void> {
  for (let tries = 0; tries < 15; tries++) {
    await makeDue(id)
    await sendAll(id)
    if ((await broadcastById(id))?.state !== 'sending') return
  }
}

it('gives a domain time that asks for it, and goes on with the others', async () => {
  await mailing.subscribers(2)
  mail.arrange(await mailing.subscriberElsewhere('slow'), 'refuses with 4xx')
  const id = await begun()
  await sendAll(id)
  expect((await broadcastById(id))?.progress).toMatchObject({ sent: 2, failed: 0, left: 1 })
  expect((await broadcastPulse(ADMIN, id)).slow).toMatchObject([
    { domain: `slow-${mailing.domain}`, code: '451' },
  ])
  await db().slowDomain.updateMany({ data: { until: new Date() } })
  await makeDue(id)
  await sendAll(id)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 3 } })
  expect(await db().slowDomain.count()).toBe(0)
})

it('stops all mail to an address that bounced, and fails no other for it', async () => {
  const [gone] = await mailing.subscribers(3)
  mail.arrange(mailing.address(0), 'bounces')
  mail.arrange(mailing.address(1), 'fails with 5xx after DATA')
  const id = await begun()
  await sendAll(id)
  expect(await broadcastById(id)).toMatchObject({ progress: { sent: 1, failed: 1, left: 1 } })
  expect((await broadcastPulse(ADMIN, id)).failures).toEqual([{ code: '550', count: 1 }])
  const bounced = await db().signature.findMany({
    where: { bouncedAt: { not: null }, emailDomain: mailing.domain },
  })
  expect(bounced.map((row) => [row.id, row.bounceCode])).toEqual([[gone?.id, '550']])
  expect((await countRecipients(ADMIN, await publishedUpdate())).total).toBe(2)
  await sendOverAgain(id)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 2, failed: 1 } })
})

it('tries a mail twelve times at most that is refused for what is no bounce, and goes on', async () => {
  await mailing.subscribers(2)
  mail.arrange(mailing.address(0), ...Array(20).fill('refuses with 5xx'))
  const before = mail.timesMet('refuses with 5xx')
  const id = await begun()
  await sendOverAgain(id)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 1, failed: 1 } })
  expect(mail.timesMet('refuses with 5xx') - before).toBe(12)
})

it('pauses itself when the mail server refuses ten mails in a row, and gives none of them up', async () => {
  await mailing.subscribers(12)
  for (let n = 0; n < 12; n++) mail.arrange(mailing.address(n), 'fails with 5xx after DATA')
  const id = await begun()
  await sendAll(id)
  expect(await broadcastById(id)).toMatchObject({
    state: 'paused',
    problem: '554',
    progress: { failed: 0, left: 12 },
  })
  await resumeBroadcast(ADMIN, id)
  await sendOverAgain(id)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', problem: null, progress: { sent: 12 } })
})

it('gives a domain time that minds who sends, and pauses when ten mails in a row meet that', async () => {
  await mailing.subscribers(1)
  const id = await begun()
  const holder = crypto.randomUUID()
  await takeOverBroadcasts(holder)
  const [feedback, throttle] = [
    new DeliveryFeedback(),
    new Throttle({ mailsPerHour: 10_000, mailsPerHourDomain: 10_000 }),
  ]
  const refusal = { is: 'later', code: '550 5.7.1', domain: true, lasts: true } as const
  for (let n = 0; n < 10; n++) {
    expect((await broadcastById(id))?.state).toBe('sending')
    const domain = `d${n}-${mailing.domain}`
    for (const tries of [0, 1])
      await feedback.heed([{ mail: { domain, tries }, refusal }], { holder, broadcastId: id }, throttle)
    expect(throttle.mayMail(domain, Date.now())).toBe(false)
  }
  expect(await broadcastById(id)).toMatchObject({ state: 'paused', problem: '550 5.7.1' })
})

it('pauses itself when the mail server refuses the sender ten times in a row, and loses nothing', async () => {
  await mailing.subscribers(2)
  const id = await begun()
  const by = newSender()
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
  await resumeBroadcast(ADMIN, id)
  await sendAll(id, by)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', problem: null, progress: { sent: 2 } })
  expect(mail.duplicates([mailing.address(0), mailing.address(1)])).toBe(0)
})

it('pauses itself when more than 5 % of its last 200 mails bounce, and holds none of them against it twice', async () => {
  await mailing.subscribers(30)
  for (let n = 0; n < 24; n += 2) mail.arrange(mailing.address(n), 'bounces')
  const id = await begun()
  await sendAll(id)
  const broadcast = await broadcastById(id)
  expect(broadcast).toMatchObject({ state: 'paused', problem: 'bounces', progress: { failed: 11 } })
  expect(broadcast?.progress.left).toBeGreaterThan(0)
  await resumeBroadcast(ADMIN, id)
  await sendAll(id)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 18, failed: 12 } })
})

it('sends a mail again whose connection was cut, by the same name', async () => {
  await mailing.subscribers(2)
  mail.arrange(mailing.address(0), 'cut after DATA')
  const id = await begun()
  const before = [mail.duplicates(), mail.unknownDuplicates()]
  const by = newSender()
  await by.work()
  expect(
    await db().broadcastStamp.findMany({ where: { broadcastId: id, code: { not: null } } }),
  ).toMatchObject([{ state: 'waiting', tries: 1, code: expect.stringMatching(/^E/) }])
  await makeDue(id)
  await sendAll(id, by)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 2 } })
  expect([mail.duplicates(), mail.unknownDuplicates()]).toEqual([before[0]! + 1, before[1]])
})

it('pauses itself where every mail is cut off after it was handed over, after few', async () => {
  await mailing.subscribers(8)
  for (let n = 0; n < 8; n++) mail.arrange(mailing.address(n), ...Array(20).fill('cut after DATA'))
  const before = [mail.count, mail.duplicates()]
  const id = await begun()
  await sendAll(id)
  expect(await broadcastById(id)).toMatchObject({
    state: 'paused',
    problem: expect.stringMatching(/^cut E/),
    progress: { sent: 0, failed: 0, left: 8 },
  })
  expect([mail.count - before[0]!, mail.duplicates()]).toEqual([5, before[1]])
})

it('gives a mail up that was cut off at its end three times, and goes on', async () => {
  await mailing.subscribers(2)
  mail.arrange(mailing.address(0), ...Array(20).fill('cut after DATA'))
  const id = await begun()
  await sendOverAgain(id)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 1, failed: 1 } })
  expect(mail.duplicates([mailing.address(0)])).toBe(2)
})

it('waits for a mail server that is away, and loses nothing', async () => {
  await mailing.subscribers(2)
  const id = await begun()
  const by = newSender()
  await mail.close()
  closeMail()
  expect(await by.work()).toBe(1_000)
  expect(await by.work()).toBe(2_000)
  expect(await broadcastById(id)).toMatchObject({ state: 'sending', progress: { left: 2 } })
  expect((await broadcastById(id))?.problem).toContain('ESOCKET')
  await mail.open()
  await sendAll(id, by)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', problem: null, progress: { sent: 2 } })
})

it('takes what a lost server or a slow domain does to mails sent together for one event', async () => {
  await mailing.subscribers(1)
  const id = await begun()
  const holder = crypto.randomUUID()
  await takeOverBroadcasts(holder)
  const feedback = new DeliveryFeedback()
  const throttle = new Throttle({ mailsPerHour: 10_000, mailsPerHourDomain: 10_000 })
  const domain = `slow.${mailing.domain}`
  const cut = { is: 'away', code: 'ECONNRESET', taken: true, lasts: false } as const
  const later = { is: 'later', code: '450 4.7.0', domain: true, lasts: false } as const
  const together = (refusal: typeof cut | typeof later) =>
    Array.from({ length: 8 }, () => ({ mail: { domain, tries: 0 }, refusal }))
  expect(await feedback.heed(together(cut), { holder, broadcastId: id }, throttle)).toBe(1_000)
  expect(feedback.isCalm).toBe(false)
  await feedback.heed(together(later), { holder, broadcastId: id }, throttle)
  expect((await db().slowDomain.findUniqueOrThrow({ where: { domain } })).failures).toBe(1)
  expect((await broadcastById(id))?.state).toBe('sending')
})
