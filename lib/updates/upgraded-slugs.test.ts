import { expect, it } from 'vitest'
import { createUpdate } from '@/lib/updates/create'
import { publishedUpdate } from '@/lib/updates/queries'
import { isWithdrawn } from '@/lib/updates/slugs'
import { migrate } from '@/server/database/migrate'
import { databaseBefore } from '@/testing/database/before-migration'
import { query } from '@/testing/database/database'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { useDatabase } from '@/testing/scenes/signatures'
import { aWorkingCopy } from '@/testing/scenes/updates'

it('an upgrade leaves every address as it was, in each language the update is written in', async () => {
  const url = await databaseBefore('20261130160000_slug_in_each_language')
  await query(
    url,
    `INSERT INTO updates (slug, date) VALUES ('before', '2017-12'), ('a-draft', '2026'), ('gone', '2026');
     INSERT INTO update_words (update_id, locale, title, byline, summary, body, published_at, withdrawn_at)
       SELECT id, locale, 'T', 'B', 'S', 'T', CASE slug WHEN 'before' THEN now() END, CASE slug WHEN 'gone' THEN now() END
       FROM updates, (VALUES ('en'), ('es')) AS languages (locale);
     UPDATE updates SET slug = 'now' WHERE slug = 'before'`,
  )
  await migrate(url)
  await useDatabase(url)
  for (const at of ['before', 'now'])
    for (const locale of ['en', 'es'] as const)
      expect(await publishedUpdate(at, locale)).toMatchObject({ slug: 'now', locale })
  expect([await publishedUpdate('a-draft', 'en'), await isWithdrawn('a-draft')]).toEqual([null, false])
  expect(await isWithdrawn('gone')).toBe(true)
  for (const slug of ['before', 'now', 'a-draft', 'gone'])
    expect(await createUpdate(ADMIN_ID, aWorkingCopy({ slug }))).toEqual({ refused: 'slug-taken' })
})
