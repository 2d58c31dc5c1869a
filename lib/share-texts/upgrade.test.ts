import { expect, it } from 'vitest'
import { SHARE_CHANNELS } from '@/lib/share-texts/rules'
import { migrate } from '@/server/database/migrate'
import { databaseBefore } from '@/testing/database/before-migration'
import { query } from '@/testing/database/database'

it('an upgraded campaign offers every way to share', async () => {
  const url = await databaseBefore('20261201019000_share_texts')
  await query(
    url,
    `INSERT INTO campaign (id, name, organisation, goals, donate_url, film_url)
     VALUES (1, 'C', 'O', '{10}', 'https://give.example/', 'https://film.example/')`,
  )
  await migrate(url)
  expect(await query(url, 'SELECT share_channels FROM campaign')).toEqual([
    { share_channels: [...SHARE_CHANNELS] },
  ])
})
