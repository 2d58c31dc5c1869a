import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { updatesForFeed } from '@/lib/updates/feed-queries'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { begun, EDITOR, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

it('the feed leads with what was published last, whatever date it bears', async () => {
  const far = await begun()
  await db().update.update({ where: { id: far.id }, data: { date: '2099-01-01' } })
  await publish(EDITOR, far.id, 'en')
  const next = await begun()
  await publish(EDITOR, next.id, 'en')
  expect((await updatesForFeed('en')).map(({ id }) => id)).toEqual([next.id, far.id])
})
