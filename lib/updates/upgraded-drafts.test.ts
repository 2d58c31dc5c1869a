import { expect, it } from 'vitest'
import { clearDeleted } from '@/lib/updates/clear-deleted'
import { deleteDraft } from '@/lib/updates/delete-draft'
import { listUpdates } from '@/lib/updates/list-queries'
import { migrate } from '@/server/database/migrate'
import { databaseBefore } from '@/testing/database/before-migration'
import { query } from '@/testing/database/database'
import { ADMIN_ID, JOB } from '@/testing/scenes/authorized'
import { useDatabase } from '@/testing/scenes/signatures'

it('an upgrade deletes nothing, lets drafts alone be deleted, and finds the words of what was written before', async () => {
  const url = await databaseBefore('20261130211100_deleted_drafts')
  await query(
    url,
    `INSERT INTO updates (date) VALUES ('2017-12'), ('2026'), ('2026');
     INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body, published_at)
       SELECT id, 'es', 'noticia-' || id, 'Título', 'B', 'S', 'Un árbol', CASE id WHEN 1 THEN now() END FROM updates;
     INSERT INTO update_versions (update_id, locale, kind, live, title, byline, summary, body)
       SELECT id, 'es', 'saved', id = 1, 'Título', 'B', 'S', 'Un árbol' FROM updates;
     UPDATE update_words SET published_at = NULL, withdrawn_at = now() WHERE update_id = 1`,
  )
  await migrate(url)
  await useDatabase(url)
  const { updates, found } = await listUpdates({ search: 'ARBOL titulo', state: '', locale: '' }, 'es')
  expect([found, updates.filter(({ isDeletable }) => isDeletable).map(({ id }) => id)]).toEqual([3, [3, 2]])
  const deleted = await Promise.all([1, 2].map((id) => deleteDraft(ADMIN_ID, id)))
  expect([...deleted, await clearDeleted(JOB)]).toEqual(['public', 'deleted', 0])
})
