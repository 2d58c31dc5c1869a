import { beforeAll, beforeEach, expect, it } from 'vitest'
import { broadcastById, listBroadcasts } from '@/lib/broadcasts/admin-queries'
import { applyMailEvents } from '@/lib/mail-events/apply'
import { db } from '@/lib/platform/db'
import { resubscribe, unsubscribe } from '@/lib/subscriptions/choose'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { migrate } from '@/server/database/migrate'
import { databaseBefore } from '@/testing/database/before-migration'
import { query } from '@/testing/database/database'
import { prepareBroadcasts, publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { queueAll } from '@/testing/scenes/mailing'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

let domain = ''

beforeAll(useSeededDatabase)
beforeEach(async () => {
  domain = `${crypto.randomUUID().slice(0, 8)}.example`
  await db().signature.updateMany({ data: { wantsUpdates: false } })
  await prepareBroadcasts()
})

const signer = (name: string) => confirmedSignature({ email: `${name}@${domain}`, wantsUpdates: true })

async function mailed(daysAgo = 0): Promise<number> {
  const id = await startedBroadcast(await publishedUpdate(['en']))
  await queueAll(id)
  const endedAt = new Date(Date.now() - daysAgo * 86_400_000)
  await db().broadcastStamp.updateMany({ where: { broadcastId: id }, data: { state: 'sent', endedAt } })
  return id
}

async function resultsOf(id: number) {
  return (await broadcastById(id))?.results
}

it('what a recipient does or a provider reports counts for the last mailing they had, once', async () => {
  const [ana, , eva] = [await signer('ana'), await signer('bo'), await signer('eva')]
  const earlier = await mailed(3)
  const last = await mailed()
  await unsubscribe(unsubscribeToken(ana.id))
  await unsubscribe(unsubscribeToken(ana.id))
  const events = [
    { email: `bo@${domain}`, kind: 'complaint' as const, code: '' },
    { email: `eva@${domain}`, kind: 'bounce' as const, code: '5.1.1' },
  ]
  await applyMailEvents(events)
  await applyMailEvents(events)
  expect(await resultsOf(last)).toEqual({ hard: 1, soft: 0, complaints: 1, ended: 'few' })
  expect(await resultsOf(earlier)).toEqual({ hard: 0, soft: 0, complaints: 0, ended: 0 })
  const { broadcasts } = await listBroadcasts({}, 'en')
  expect(broadcasts.find(({ id }) => id === last)?.results).toEqual(await resultsOf(last))
  expect(await db().broadcastStamp.count({ where: { signatureId: eva.id } })).toBe(2)
})

it('nothing counts for a mailing of long ago, and nobody who had none', async () => {
  const ana = await signer('ana')
  const old = await mailed(31)
  await unsubscribe(unsubscribeToken(ana.id))
  await resubscribe(unsubscribeToken(ana.id))
  await unsubscribe(unsubscribeToken((await signer('new')).id))
  expect((await resultsOf(old))?.ended).toBe(0)
})

it('an upgrade says of a mailing sent before that it was not counted', async () => {
  const url = await databaseBefore('20261130213000_pictures_in_mails')
  await query(
    url,
    `INSERT INTO updates (date) VALUES ('2026-11-24');
     INSERT INTO broadcasts (update_id, state) SELECT id, 'done' FROM updates;
     INSERT INTO broadcasts (update_id, state) SELECT id, 'draft' FROM updates`,
  )
  await migrate(url)
  expect(await query(url, 'SELECT state, heeded, pictures FROM broadcasts ORDER BY id')).toEqual([
    { state: 'done', heeded: false, pictures: false },
    { state: 'draft', heeded: true, pictures: true },
  ])
})
