import { beforeAll, beforeEach, expect, it } from 'vitest'
import { broadcastsUnderWay } from '@/lib/broadcasts/admin-queries'
import { approveAnew, keepToApproved } from '@/lib/broadcasts/approve'
import { approvedMails } from '@/lib/broadcasts/approved'
import { changesOf, noteChanges } from '@/lib/broadcasts/changes'
import { openNotices } from '@/lib/broadcasts/notice-queries'
import { stopBroadcast } from '@/lib/broadcasts/stop'
import { takeOverBroadcasts } from '@/lib/broadcasts/take-over'
import { db } from '@/lib/platform/db'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { endPause, prepareBroadcasts, publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

let updateId = 0
let id = 0

beforeAll(useSeededDatabase)
beforeEach(async () => {
  await db().signature.updateMany({ data: { wantsUpdates: false } })
  await db().broadcastNotice.deleteMany()
  await prepareBroadcasts()
  await confirmedSignature({ email: `a@${crypto.randomUUID().slice(0, 8)}.example`, wantsUpdates: true })
  updateId = await publishedUpdate()
  id = await startedBroadcast(updateId)
})

const change = (body: string) =>
  db().updateWords.updateMany({ where: { updateId, locale: 'en' }, data: { body } })
const texts = async () => (await approvedMails(id)).map(({ text }) => text)
const isAsked = async () => (await broadcastsUnderWay()).find((each) => each.id === id)?.changed
const told = async () => (await openNotices(ADMIN, 'en')).filter(({ page }) => page.endsWith(`/${id}`)).length

it('a change of the update is shown word by word, and owners are told of each once', async () => {
  expect(await changesOf(id)).toBeNull()
  expect(await isAsked()).toBe(false)
  await change('What *really* happened.')
  expect(await changesOf(id)).toMatchObject({
    settled: false,
    languages: [
      {
        locale: 'en',
        is: 'changed',
        fields: [{ field: 'text', parts: expect.arrayContaining([{ kind: 'added', text: 'really ' }]) }],
      },
    ],
  })
  expect(await isAsked()).toBe(true)
  await noteChanges()
  await noteChanges()
  expect(await told()).toBe(1)
  await change('What **happened**.')
  expect(await changesOf(id)).toBeNull()
})

it('what was only emphasised, and a language published since, are changes too', async () => {
  await change('**What** happened.')
  expect(await changesOf(id)).toMatchObject({ languages: [{ locale: 'en', is: 'changed', fields: [] }] })
  await db().broadcastMail.deleteMany({ where: { broadcastId: id, locale: 'es' } })
  expect((await changesOf(id))?.languages).toContainEqual({ locale: 'es', is: 'added' })
})

it('an owner mails the new text that they saw, before the first mail and not after', async () => {
  await change('One.')
  const { digest: seen = '' } = (await changesOf(id)) ?? {}
  await change('Two.')
  expect(await approveAnew(ADMIN, id, seen)).toBe('changed')
  expect((await texts()).join()).toContain('What happened.')
  const { digest = '' } = (await changesOf(id)) ?? {}
  await noteChanges()
  expect(await approveAnew(ADMIN, id, digest)).toBe('approved')
  expect((await texts()).join()).toContain('Two.')
  expect([await changesOf(id), await told()]).toEqual([null, 0])
  const taken = await takeOverBroadcasts(crypto.randomUUID())
  expect(taken.map((each) => each.id)).not.toContain(id)
  expect(await auditedVerbs(`broadcast:${id}`)).toContain('approve')

  await endPause(id)
  await takeOverBroadcasts(crypto.randomUUID())
  await change('Three.')
  const { digest: late = '' } = (await changesOf(id)) ?? {}
  expect(await approveAnew(ADMIN, id, late)).toBe('late')
  expect((await texts()).join()).toContain('Two.')
  await stopBroadcast(ADMIN, id)
})

it('an owner goes on with what was approved, and is asked again only of another change', async () => {
  await change('One.')
  const { digest = '' } = (await changesOf(id)) ?? {}
  expect(await keepToApproved(ADMIN, id, 'another')).toBe('changed')
  expect(await keepToApproved(ADMIN, id, digest)).toBe('approved')
  expect([await isAsked(), await told()]).toEqual([false, 0])
  await noteChanges()
  expect(await told()).toBe(0)
  await change('Two.')
  await noteChanges()
  expect([await isAsked(), await told()]).toEqual([true, 1])
  expect((await texts()).join()).toContain('What happened.')
})
