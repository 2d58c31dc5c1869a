import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelBroadcast } from '@/lib/broadcasts/cancel'
import { noteSeen } from '@/lib/broadcasts/note-seen'
import { openNotices } from '@/lib/broadcasts/notice-queries'
import { resumeBroadcast } from '@/lib/broadcasts/pause'
import { startBroadcast } from '@/lib/broadcasts/start'
import { stopBroadcast } from '@/lib/broadcasts/stop'
import { noteProblem } from '@/lib/broadcasts/take-over'
import { mailNotice, tellOwners } from '@/lib/broadcasts/tell-owners'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { Prisma } from '@/lib/generated/prisma/client'
import { closeMail } from '@/lib/mail/deliver'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { newAdmin } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID, anAdmin, JOB } from '@/testing/scenes/authorized'
import { approvalOf, draftBroadcast, publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { Mailing, queueAll, sendAll } from '@/testing/scenes/mailing'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { publish } from '@/testing/scenes/updates'

const mailing = new Mailing()

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(async () => {
  closeMail()
  await mailing.close()
})
beforeEach(async () => {
  await mailing.begin()
  await db().broadcastNotice.deleteMany()
  await db().broadcast.updateMany({ where: { state: { not: 'done' } }, data: { state: 'stopped' } })
  await mailing.subscribers(1)
})

const subjects = async () => (await openNotices(ADMIN, 'en')).map(({ subject }) => subject)

describe('owners are told', () => {
  it('that a mailing was held back by who withdrew its update, until it goes on', async () => {
    const updateId = await publishedUpdate(['en'])
    const id = await startedBroadcast(updateId)
    const editor = await newAdmin('editor')
    await withdrawUpdate(anAdmin('editor', editor.id), updateId, 'en')
    const [notice] = await openNotices(ADMIN, 'en')
    expect(notice).toMatchObject({
      subject: `Mailing ${id} is paused: News`,
      page: `/admin/updates/${updateId}/broadcast/${id}`,
    })
    expect(notice?.text).toContain(`Withdrawn by ${editor.email}.`)
    await publish(ADMIN_ID, updateId, 'en')
    await resumeBroadcast(ADMIN, id)
    expect(await subjects()).toEqual([])
  })

  it('that it was called off, and that it was stopped, by whom', async () => {
    const updateId = await publishedUpdate()
    const id = await draftBroadcast(updateId)
    await startBroadcast(ADMIN, id, await approvalOf(updateId, id))
    await cancelBroadcast(ADMIN, id)
    expect(await subjects()).toEqual([`Mailing ${id} was called off: News`])
    const next = await startedBroadcast(updateId)
    await queueAll(next)
    await stopBroadcast(ADMIN, next)
    expect(await subjects()).toEqual([`Mailing ${next} was stopped: News`])
  })

  it('that it paused by itself, and that nobody got it', async () => {
    const id = await startedBroadcast(await publishedUpdate())
    const address = (postalAddress: string) =>
      db().campaign.update({ where: { id: 1 }, data: { postalAddress } })
    await address(' ')
    await sendAll(id)
    expect(await subjects()).toEqual([`Mailing ${id} is paused: News`])
    await address('Example Street 1')
    await db().signature.updateMany({ data: { wantsUpdates: false } })
    await resumeBroadcast(ADMIN, id)
    await sendAll(id)
    expect(await subjects()).toEqual([`Mailing ${id} reached nobody: News`])
  })

  it('that it fails, once an hour at most', async () => {
    const id = await startedBroadcast(await publishedUpdate())
    const holder = crypto.randomUUID()
    await db().broadcast.update({ where: { id }, data: { state: 'sending', heldBy: holder } })
    for (const problem of ['failed', null, 'failed', 'ECONNREFUSED', null, 'failed'])
      await noteProblem(holder, id, problem)
    expect(await subjects()).toEqual([`Mailing ${id} cannot be sent: News`])
  })

  it('that it is finished, and how many mails went out', async () => {
    const id = await startedBroadcast(await publishedUpdate())
    await sendAll(id)
    expect(await openNotices(ADMIN, 'en')).toMatchObject([
      { subject: `Mailing ${id} is finished: News`, text: '1 mail went out. Its page says what came of it.' },
    ])
  })
})

it('each owner is mailed once, and nobody else, until one of them has noted it', async () => {
  const [owner, editor] = [await newAdmin(), await newAdmin('editor')]
  const updateId = await publishedUpdate()
  const id = await startedBroadcast(updateId)
  await withdrawUpdate(anAdmin('editor', editor.id), updateId, 'en')
  const jobs = () =>
    db().$queryRaw<{ payload: { noticeId: number; adminId: string } }[]>`
      SELECT j.payload FROM ${Prisma.raw(JOBS_TABLE)} j
      JOIN ${Prisma.raw(KINDS_TABLE)} t ON t.id = j.task_id WHERE t.identifier = 'mail-notice'`
  await Promise.all([tellOwners(JOB), tellOwners(JOB)])
  await tellOwners(JOB)
  const payloads = (await jobs()).map(({ payload }) => payload)
  expect(payloads.filter(({ adminId }) => adminId === owner.id)).toHaveLength(1)
  expect(payloads.map(({ adminId }) => adminId)).not.toContain(editor.id)

  const [notice] = await openNotices(ADMIN, 'en')
  const texts: string[] = []
  mailing.mail.onMail(({ address, text }) => address === owner.email && texts.push(text))
  await mailNotice(JOB, notice?.id ?? 0, owner.id)
  await mailNotice(JOB, notice?.id ?? 0, editor.id)
  expect(texts).toEqual([expect.stringContaining(`/admin/updates/${updateId}/broadcast/${id}`)])
  expect(mailing.mail.hasMailed(editor.email)).toBe(false)

  expect([await noteSeen(ADMIN, notice?.id ?? 0), await noteSeen(ADMIN, notice?.id ?? 0)]).toEqual([
    true,
    false,
  ])
  expect(await openNotices(ADMIN, 'en')).toEqual([])
})

it('an owner is mailed in their own language, with the time in their zone', async () => {
  const owner = await newAdmin()
  await db().admin.update({
    where: { id: owner.id },
    data: { locale: 'es', timeZone: 'America/Mexico_City' },
  })
  const updateId = await publishedUpdate()
  const id = await draftBroadcast(updateId)
  await startBroadcast(ADMIN, id, await approvalOf(updateId, id))
  await cancelBroadcast(ADMIN, id)
  const at = new Date('2026-12-01T04:30:00Z')
  const notice = await db().broadcastNotice.findFirstOrThrow({ where: { broadcastId: id } })
  await db().broadcastNotice.update({ where: { id: notice.id }, data: { at } })
  const mails: string[] = []
  mailing.mail.onMail(({ address, text }) => address === owner.email && mails.push(text))
  await mailNotice(JOB, notice.id, owner.id)
  expect(mails).toEqual([expect.stringContaining(`El envío ${id} se canceló: Noticias`)])
  expect(mails[0]).toMatch(/30 nov 2026, 22:30/)
})
