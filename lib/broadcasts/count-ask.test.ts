import { beforeAll, expect, it } from 'vitest'
import { countAsk } from '@/lib/broadcasts/count-ask'
import { db } from '@/lib/platform/db'
import { draftBroadcast, publishedUpdate } from '@/testing/scenes/broadcasts'
import { limitsByHost } from '@/testing/scenes/limits'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

it('counts asks by day, language and nothing else, once the broadcast has begun', async () => {
  const id = await draftBroadcast(await publishedUpdate())
  await countAsk(id, 'share', 'en', '10.0.0.1')
  await countAsk(0, 'share', 'en', '10.0.0.1')
  await countAsk(Number('x'), 'share', 'en', '10.0.0.1')
  expect(await db().broadcastClick.count()).toBe(0)
  await db().broadcast.update({ where: { id }, data: { state: 'done' } })
  await Promise.all(Array.from({ length: 20 }, (_, n) => countAsk(id, 'share', 'en', `10.0.${n}.1`)))
  await countAsk(id, 'donate', 'es', '10.0.0.1')
  const limit = limitsByHost('ask').hard
  await Promise.all(Array.from({ length: limit + 5 }, () => countAsk(id, 'donate', 'en', '192.0.2.7')))
  const rows = await db().broadcastClick.findMany({
    orderBy: [{ ask: 'asc' }, { locale: 'asc' }],
    select: { ask: true, locale: true, count: true },
  })
  expect(rows).toEqual([
    { ask: 'donate', locale: 'en', count: limit },
    { ask: 'donate', locale: 'es', count: 1 },
    { ask: 'share', locale: 'en', count: 20 },
  ])
})
