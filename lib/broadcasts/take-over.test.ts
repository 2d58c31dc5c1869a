import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { broadcastById } from '@/lib/broadcasts/admin-queries'
import { leasing } from '@/lib/broadcasts/lease'
import { queueRecipients } from '@/lib/broadcasts/queue-recipients'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { settleAndClaim, type Begun } from '@/lib/broadcasts/settle-and-claim'
import { stopBroadcast } from '@/lib/broadcasts/stop'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import { db } from '@/lib/platform/db'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { Mailing, makeDue, newSender, sendAll } from '@/testing/scenes/mailing'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const mailing = new Mailing()
const { mail } = mailing

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(() => mailing.close())
beforeEach(() => mailing.begin())

async function underWay(): Promise<{ id: number; updateId: number; holder: string; begun: Begun }> {
  const [signer] = await mailing.subscribers(1)
  const updateId = await publishedUpdate()
  const id = await startedBroadcast(updateId)
  const holder = crypto.randomUUID()
  await takeOverBroadcasts(holder)
  while (await queueRecipients(JOB, holder, id));
  const next = { broadcastId: id, signatureIds: [signer?.id ?? ''] }
  const [begun] = (await settleAndClaim(JOB, holder, [], next)).begun
  if (!begun) throw new Error('Nobody is mailed')
  return { id, updateId, holder, begun }
}

async function secondsUntilDue(broadcastId: number): Promise<number> {
  const { dueAt } = await db().broadcastStamp.findFirstOrThrow({ where: { broadcastId } })
  return (Number(dueAt) - Date.now()) / 1_000
}

it('sends again what a process that died had handed over, ten seconds after it was taken over', async () => {
  const { id } = await underWay()
  const other = newSender()
  await other.work()
  expect(await secondsUntilDue(id)).toBeGreaterThan(5)
  expect(mail.hasMailed(mailing.address(0))).toBe(false)
  await makeDue(id)
  await sendAll(id, other)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 1 } })
})

it('leaves alone what a process that lost the lock still waits for, however long the mail server takes', async () => {
  const { id, holder, begun } = await underWay()
  let answer = () => {}
  const claimed = leasing(begun, new Promise<void>((resolve) => (answer = resolve)))
  const other = newSender()
  await other.work()
  await makeDue(id)
  await expect.poll(() => secondsUntilDue(id), { timeout: 10_000 }).toBeGreaterThan(5)
  await other.work()
  answer()
  await claimed
  await settleAndClaim(JOB, holder, [{ of: begun, state: 'sent' }], null)
  await sendAll(id, other)
  expect(await broadcastById(id)).toMatchObject({ state: 'done', progress: { sent: 1 } })
  expect(mail.hasMailed(mailing.address(0))).toBe(false)
})

it('counts as not had what a process that died had handed over of a broadcast that was stopped', async () => {
  const { id, updateId } = await underWay()
  await stopBroadcast(ADMIN, id)
  expect((await countRecipients(ADMIN, updateId)).total).toBe(0)
  await newSender().work()
  expect((await countRecipients(ADMIN, updateId)).total).toBe(1)
  const next = await startedBroadcast(updateId)
  await sendAll(next)
  expect(await broadcastById(next)).toMatchObject({ state: 'done', progress: { sent: 1 } })
  expect(mail.hasMailed(mailing.address(0))).toBe(true)
})

it('leaves to who lives what it says of its mail after the broadcast was stopped', async () => {
  const { id, updateId, holder, begun } = await underWay()
  await stopBroadcast(ADMIN, id)
  await takeOverBroadcasts(holder)
  await settleAndClaim(JOB, holder, [{ of: begun, state: 'sent' }], null)
  expect(await broadcastById(id)).toMatchObject({ state: 'stopped', progress: { sent: 1, left: 0 } })
  expect((await countRecipients(ADMIN, updateId)).total).toBe(0)
})
