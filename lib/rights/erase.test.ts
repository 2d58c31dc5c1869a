import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { broadcastById } from '@/lib/broadcasts/admin-queries'
import { storeLocally } from '@/lib/mail/store-locally'
import { db } from '@/lib/platform/db'
import { removalById } from '@/lib/removals/queries'
import { runRemoval } from '@/lib/removals/run'
import { undoRemoval } from '@/lib/removals/undo'
import { erase } from '@/lib/rights/erase'
import { mailCounted } from '@/lib/signatures/emails'
import { closedLink } from '@/lib/signatures/queries'
import { remove } from '@/lib/signatures/remove'
import { submit } from '@/lib/signatures/submit'
import { withdraw } from '@/lib/signatures/withdraw'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { countNow } from '@/lib/tallies/queries'
import { reconcile } from '@/lib/tallies/reconcile'
import { ADMIN } from '@/testing/scenes/authorized'
import { publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { receivedMessage } from '@/testing/scenes/contact'
import { Mailing, newSender, queueAll, sendAll } from '@/testing/scenes/mailing'
import { signatureStates, startedRemoval } from '@/testing/scenes/removals'
import {
  actToken,
  aSubmission,
  confirmationToken,
  confirmedSignature,
  pendingSignature,
  signatureByEmail,
  signatureEvents,
  signatureToken,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const JOB = asJob('test')
const mailing = new Mailing()

let url = ''

beforeAll(() => mailing.open())
beforeAll(async () => {
  url = await useSeededDatabase()
})
afterAll(() => mailing.close())
beforeEach(() => mailing.begin())

const kindsOf = async (id: string) => (await signatureEvents(id)).map(([kind]) => kind)
const isThere = async (id: string) => (await db().signature.count({ where: { id } })) > 0
const stampsOf = (signatureId: string) => db().broadcastStamp.count({ where: { signatureId } })

/** Locks a row from another connection, as another statement would. */
async function lockedElsewhere(id: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT FROM signatures WHERE id = $1 FOR UPDATE', [id])
  return {
    async deletes() {
      await client.query('DELETE FROM signatures WHERE id = $1', [id])
      await client.query('COMMIT')
      await client.end()
    },
  }
}

async function somebodyWaits(): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return rows.length > 0
}

describe('erasing', () => {
  it('takes what counts out of the count, and deletes the row, the mails kept for it and what its signer wrote to the staff', async () => {
    const before = await countNow()
    const email = 'Erased.Person@example.org'
    const row = await confirmedSignature({ email, showName: true })
    await storeLocally({ to: email, subject: 's', text: 't', html: 'h' })
    await storeLocally({ to: 'other@example.org', subject: 's', text: 't', html: 'h' })
    await receivedMessage({ email: email.toUpperCase() })
    const other = await receivedMessage({ email: 'other@example.org' })
    expect(await erase(actToken(row))).toBe('confirmed')
    expect(await isThere(row.id)).toBe(false)
    expect(await kindsOf(row.id)).toEqual(['confirmed', 'withdrawn'])
    expect(await db().keptMail.count()).toBe(1)
    expect(await db().contactMessage.findMany({ select: { id: true } })).toEqual([{ id: other }])
    await aggregateEvents()
    expect(await countNow()).toBe(before)
    expect(await reconcile()).toBeNull()
    expect(await closedLink(signatureToken(row))).toBe('gone')
  })

  it('needs the signer’s own link, of the last 24 hours', async () => {
    const row = await confirmedSignature()
    expect(await erase(signatureToken(row))).toBe('stale')
    for (const token of [confirmationToken(row), actToken(row, -1), 'nonsense'])
      expect(await erase(token)).toBe('wrong')
    expect(await isThere(row.id)).toBe(true)
  })

  it('in two tabs at once, and once more, erases once', async () => {
    const row = await confirmedSignature()
    const erasures = await Promise.all([erase(actToken(row)), erase(actToken(row))])
    expect(erasures.sort()).toEqual(['confirmed', 'gone'])
    expect(await erase(actToken(row))).toBe('gone')
    expect(await kindsOf(row.id)).toEqual(['confirmed', 'withdrawn'])
  })

  it('of what does not count leaves no event', async () => {
    const waiting = await pendingSignature()
    expect(await erase(actToken(waiting))).toBe('pending')
    expect(await kindsOf(waiting.id)).toEqual([])
    const left = await confirmedSignature()
    await withdraw(actToken(left))
    expect(await erase(actToken(left))).toBe('withdrawn')
    expect(await kindsOf(left.id)).toEqual(['confirmed', 'withdrawn'])
  })

  it('lets somebody sign anew afterwards', async () => {
    const { email } = aSubmission()
    const row = await confirmedSignature({ email })
    await erase(actToken(row))
    await submit(aSubmission({ email }))
    expect(await signatureByEmail(email)).toMatchObject({ state: 'pending', tokenVersion: 1 })
  })

  it('writes nothing into the audit', async () => {
    const events = await db().auditEvent.count()
    await erase(actToken(await confirmedSignature()))
    expect(await db().auditEvent.count()).toBe(events)
  })
})

describe('erasing a removed signature', () => {
  it('keeps the hash of its address, so that it cannot sign again', async () => {
    const { email } = aSubmission()
    const row = await confirmedSignature({ email })
    await remove(ADMIN, row.id, 'Not a person')
    expect(await erase(actToken(row))).toBe('removed')
    expect(await isThere(row.id)).toBe(false)
    await submit(aSubmission({ email: email.toUpperCase() }))
    await Promise.all([submit(aSubmission({ email })), submit(aSubmission({ email })), pendingSignature()])
    await expect(signatureByEmail(email)).rejects.toThrow()
    expect(await db().removedAddress.findUnique({ where: { emailHash: row.emailHash } })).toMatchObject({
      removalId: null,
    })
  })

  it('during a bulk removal leaves the count right, and its undoing lets it sign again', async () => {
    const domain = `${crypto.randomUUID()}.example`
    const emails = Array.from({ length: 12 }, (_, n) => `n${n}@${domain}`)
    const rows = []
    for (const email of emails) rows.push(await confirmedSignature({ email }))
    const before = await countNow()
    const removal = await startedRemoval({ domain })
    const [, ...erasures] = await Promise.all([
      runRemoval(JOB, removal),
      ...rows.slice(0, 6).map((row) => erase(actToken(row))),
    ])
    const removedFirst = erasures.filter((was) => was === 'removed').length
    expect(erasures.every((was) => was === 'removed' || was === 'confirmed')).toBe(true)
    await runRemoval(JOB, removal)
    expect(await removalById(ADMIN, removal)).toMatchObject({ state: 'done', removed: 6 + removedFirst })
    expect(await signatureStates(domain)).toEqual({ removed: 6 })
    expect(await countNow()).toBe(before - 12)
    expect(await db().removedAddress.count({ where: { removalId: removal } })).toBe(removedFirst)

    expect(await erase(actToken(rows[6]!))).toBe('removed')
    await undoRemoval(ADMIN, removal, 'They were people')
    await runRemoval(JOB, removal)
    expect(await signatureStates(domain)).toEqual({ confirmed: 5 })
    await submit(aSubmission({ email: emails[6] }))
    expect(await signatureByEmail(emails[6]!)).toMatchObject({ state: 'pending' })
    await aggregateEvents()
    expect(await reconcile()).toBeNull()
  })
})

describe('erasing during a broadcast', () => {
  it('deletes what says who got which mail, and the broadcast ends with all accounted for', async () => {
    const [got, waiting] = await mailing.subscribers(4)
    const earlier = await startedBroadcast(await publishedUpdate())
    await sendAll(earlier)
    const id = await startedBroadcast(await publishedUpdate())
    await queueAll(id)
    await erase(actToken(got!))
    await erase(actToken(waiting!))
    await sendAll(id)
    expect(await broadcastById(id)).toMatchObject({
      state: 'done',
      progress: { queued: 4, sent: 2, skipped: 2, left: 0 },
    })
    expect(await stampsOf(got!.id)).toBe(0)
    expect((await broadcastById(earlier))?.progress).toMatchObject({ queued: 4, sent: 4, left: 0 })
  })

  it('with a mail on its way counts that as sent', async () => {
    const rows = await mailing.subscribers(2)
    const byAddress = new Map(rows.map((row, n) => [mailing.address(n), row]))
    const erasures: Promise<unknown>[] = []
    mailing.mail.delay = 300
    mailing.mail.onMail(({ address }) => {
      const row = byAddress.get(address)
      if (row) erasures.push(erase(actToken(row)))
    })
    const id = await startedBroadcast(await publishedUpdate())
    await sendAll(id)
    mailing.mail.delay = 0
    expect(await Promise.all(erasures)).toEqual(['confirmed', 'confirmed'])
    expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 2, left: 0 } })
    for (const { id } of rows) expect(await stampsOf(id)).toBe(0)
  })

  it('that is just being queued is not undone by it', async () => {
    const [row, other] = await mailing.subscribers(2)
    const id = await startedBroadcast(await publishedUpdate())
    const elsewhere = await lockedElsewhere(row!.id)
    const queued = queueAll(id)
    await expect.poll(somebodyWaits).toBe(true)
    await elsewhere.deletes()
    await queued
    expect([await stampsOf(row!.id), await stampsOf(other!.id)]).toEqual([0, 1])
    await sendAll(id, newSender())
    expect((await broadcastById(id))?.progress).toMatchObject({ queued: 1, sent: 1, left: 0 })
  })
})

it('erasing while a mail to the signer is on its way keeps nothing of it', async () => {
  const row = await confirmedSignature({ email: mailing.address(0) })
  const erasures: Promise<unknown>[] = []
  mailing.mail.onMail(({ address }) => {
    if (address === mailing.address(0)) erasures.push(erase(actToken(row)))
  })
  mailing.mail.arrange(mailing.address(0), 'slow')
  await mailCounted(JOB, row.id)
  expect(await Promise.all(erasures)).toEqual(['confirmed'])
  await mailCounted(JOB, row.id)
  expect(erasures).toHaveLength(1)
  expect(await isThere(row.id)).toBe(false)
})
