import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { endCampaign } from '@/lib/ending/end'
import { reopenCampaign } from '@/lib/ending/reopen'
import { storeLocally } from '@/lib/mail/store-locally'
import { db } from '@/lib/platform/db'
import { editRetention } from '@/lib/retention/edit'
import { runRetention } from '@/lib/retention/run'
import { retention } from '@/lib/retention/schema'
import { noteBounce } from '@/lib/signatures/note-bounce'
import { remove } from '@/lib/signatures/remove'
import { withdraw } from '@/lib/signatures/withdraw'
import { unsubscribe } from '@/lib/subscriptions/choose'
import { subscriptionOf } from '@/lib/subscriptions/queries'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { countNow } from '@/lib/tallies/queries'
import { reconcile } from '@/lib/tallies/reconcile'
import { queryAsOwner } from '@/testing/database/database'
import { ADMIN } from '@/testing/scenes/authorized'
import { publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { Mailing, sendAll } from '@/testing/scenes/mailing'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const JOB = asJob('test')
const WON = { outcome: 'won', successorUrl: null } as const
const UNSET = { keptMonthsAfterEnd: 12, keptMonthsAfterSigning: null, keptMonthsOfNews: null }
const mailing = new Mailing()

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(() => mailing.close())
beforeEach(async () => {
  await db().signature.deleteMany()
  await db().erasedSignatures.deleteMany()
  await db().campaign.update({
    where: { id: 1 },
    data: { endedAt: null, outcome: null, erasingBeganAt: null, ...UNSET },
  })
  await mailing.begin()
})

const run = (now?: Date) => runRetention(JOB, undefined, now)
const inMonths = (months: number) => new Date(new Date().setUTCMonth(new Date().getUTCMonth() + months))
const isThere = async (id: string) => (await db().signature.count({ where: { id } })) > 0

async function lastAudit() {
  const event = await db().auditEvent.findFirst({
    where: { verb: 'erase-by-retention' },
    orderBy: { id: 'desc' },
  })
  return event?.detail
}

describe('while the campaign runs', () => {
  it('nothing is erased by itself, and nothing is written down', async () => {
    const row = await confirmedSignature()
    await run(inMonths(200))
    expect(await isThere(row.id)).toBe(true)
    expect(await lastAudit()).toBeUndefined()
    expect(await db().retentionRun.count()).toBe(0)
  })

  it('what is older than the time after signing goes, if there is one', async () => {
    await editRetention(ADMIN, { ...UNSET, keptMonthsAfterSigning: 6 })
    const [old, young] = [await confirmedSignature(), await confirmedSignature()]
    await db().signature.update({ where: { id: young.id }, data: { confirmedAt: inMonths(2) } })
    await run(inMonths(7))
    expect([await isThere(old.id), await isThere(young.id)]).toEqual([false, true])
    expect(await endCampaign(ADMIN, WON)).toBe(true)
    expect(await reopenCampaign(ADMIN)).toBe('reopened')
  })
})

describe('after the end', () => {
  it('everything goes in time, and the count, its events and tallies stay', async () => {
    const shown = await confirmedSignature({ showName: true })
    const left = await confirmedSignature()
    const removed = await confirmedSignature()
    await withdraw(actToken(left))
    await remove(ADMIN, removed.id, 'Not a person')
    await storeLocally({ to: 'someone@example.org', subject: 's', text: 't', html: 'h' })
    await Promise.all([confirmedSignature(), confirmedSignature(), pendingSignature()])
    await aggregateEvents()
    const [count, events] = [await countNow(), await db().signatureEvent.count()]
    await endCampaign(ADMIN, WON)

    await run(inMonths(11))
    expect(await isThere(shown.id)).toBe(true)
    await run(inMonths(13))
    expect(await db().signature.count()).toBe(0)
    expect(await lastAudit()).toEqual({ erased: 6, 'kept for news': 0, 'news erased': 0, failed: 0 })
    expect(await reconcile()).toBeNull()
    expect([await countNow(), await db().signatureEvent.count()]).toEqual([count, events])
    expect(await db().erasedSignatures.findMany({ select: { count: true } })).toEqual([{ count: 3 }])
    expect(await reopenCampaign(ADMIN)).toBe('erased')
  })

  it('a row that cannot be erased does not stop the others', async () => {
    await queryAsOwner(`CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no' USING ERRCODE = 'check_violation'; END $$`)
    await queryAsOwner(`CREATE TRIGGER refuse_one BEFORE DELETE ON signatures FOR EACH ROW
      WHEN (OLD.name = 'Cannot go') EXECUTE FUNCTION refuse_one()`)
    onTestFinished(async () => {
      await queryAsOwner('DROP TRIGGER refuse_one ON signatures')
    })
    await Promise.all([confirmedSignature(), confirmedSignature()])
    const stuck = await confirmedSignature({ name: 'Cannot go' })
    await Promise.all([confirmedSignature(), confirmedSignature()])
    await endCampaign(ADMIN, WON)
    await run(inMonths(13))
    expect(await db().signature.findMany({ select: { id: true } })).toEqual([{ id: stuck.id }])
    expect(await lastAudit()).toMatchObject({ erased: 4, failed: 1 })
  })

  it('a run that was cut goes on with its sums', async () => {
    await db().retentionRun.create({ data: { erased: 7 } })
    await confirmedSignature()
    await endCampaign(ADMIN, WON)
    await expect(runRetention(JOB, AbortSignal.abort(), inMonths(13))).rejects.toThrow()
    await run(inMonths(13))
    expect(await lastAudit()).toMatchObject({ erased: 8 })
    expect(await db().retentionRun.count({ where: { endedAt: null } })).toBe(0)
  })

  it('is not begun where the end was taken back at that moment', async () => {
    const row = await confirmedSignature()
    await endCampaign(ADMIN, WON)
    await Promise.all([run(inMonths(13)), reopenCampaign(ADMIN)])
    const { endedAt, erasingBeganAt } = await db().campaign.findUniqueOrThrow({ where: { id: 1 } })
    expect([endedAt === null, await isThere(row.id)]).toEqual([
      erasingBeganAt === null,
      erasingBeganAt === null,
    ])
  })
})

describe('who asked for news', () => {
  it('keeps address and language alone, and gets each update once, until they unsubscribe', async () => {
    const [row, other] = await mailing.subscribers(2, 'es')
    if (!row || !other) throw new Error('There are no subscribers')
    const early = await publishedUpdate()
    await sendAll(await startedBroadcast(early))
    await endCampaign(ADMIN, WON)
    await run(inMonths(13))
    expect(await lastAudit()).toMatchObject({ erased: 2, 'kept for news': 2 })
    expect(await db().newsRecipient.findUnique({ where: { id: row.id } })).toMatchObject({
      ...{ emailSealed: row.emailSealed, emailDomain: mailing.domain, locale: 'es', leftAt: null },
    })
    expect((await countRecipients(ADMIN, early)).total).toBe(0)

    const token = unsubscribeToken(row.id)
    expect(await subscriptionOf(token)).toEqual({ updates: 'on', locale: 'es' })
    const update = await publishedUpdate()
    expect(await countRecipients(ADMIN, update)).toMatchObject({ total: 2, locales: { es: 2 } })
    await sendAll(await startedBroadcast(update))
    expect(await db().broadcastStamp.count({ where: { updateId: update, state: 'sent' } })).toBe(2)

    expect(await unsubscribe(token)).toBe(true)
    expect(await subscriptionOf(token)).toEqual({ updates: 'none' })
    expect((await db().newsRecipient.findUniqueOrThrow({ where: { id: row.id } })).emailSealed).toHaveLength(
      0,
    )
    await db().$transaction((tx) => noteBounce(tx, other.id, '550 5.1.1'))
    expect((await countRecipients(ADMIN, await publishedUpdate())).total).toBe(0)
    await run(inMonths(13))
    expect([await db().newsRecipient.count(), await db().broadcastStamp.count()]).toEqual([0, 0])
    expect(await lastAudit()).toMatchObject({ erased: 0, 'news erased': 2 })
  })

  it('is erased after the time that is set', async () => {
    await mailing.subscribers(1)
    await endCampaign(ADMIN, WON)
    await editRetention(ADMIN, { ...UNSET, keptMonthsOfNews: 3 })
    await run(inMonths(13))
    expect(await db().newsRecipient.count()).toBe(0)
  })
})

it('takes whole months, and leaves empty what may be', () => {
  const typed = { keptMonthsAfterEnd: '12', keptMonthsAfterSigning: ' ', keptMonthsOfNews: '6' }
  expect(retention.parse(typed)).toEqual({ ...UNSET, keptMonthsOfNews: 6 })
  expect(retention.safeParse({ ...typed, keptMonthsAfterEnd: '' }).success).toBe(false)
  expect(retention.safeParse({ ...typed, keptMonthsOfNews: '1,5' }).success).toBe(false)
})
