import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { updatesForFeed } from '@/lib/updates/feed-queries'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

it('the feed leads with what was published last, whatever date it bears', async () => {
  const far = await draftUpdate()
  await db().update.update({ where: { id: far.id }, data: { date: '2099-01-01' } })
  await publish(ADMIN_ID, far.id, 'en')
  const next = await draftUpdate()
  await publish(ADMIN_ID, next.id, 'en')
  expect((await updatesForFeed('en')).map(({ id }) => id)).toEqual([next.id, far.id])
})
