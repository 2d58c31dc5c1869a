import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { findUpdate } from '@/lib/updates/admin-queries'
import { saveUpdate } from '@/lib/updates/save'
import { isAsStarted, startFrom, undoStart } from '@/lib/updates/start-from'
import { listVersions } from '@/lib/updates/version-queries'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

const spanishOf = async (id: number) => (await findUpdate(id))?.words.es ?? null

it('an empty language takes what the editor of another one shows, and says which version that was', async () => {
  const { id, draft, editedAt } = await draftUpdate({ body: 'With a [link](https://example.org).' })
  await publish(ADMIN_ID, id, 'en')
  await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Newer' }, { how: 'autosave' })
  expect(await startFrom(ADMIN_ID, id, 'es', 'en')).toBe('started')
  const words = await spanishOf(id)
  expect(words).toMatchObject({ title: 'Newer', body: draft.body, publishedAt: null })
  expect(words?.startedFrom).toMatchObject({ locale: 'en', title: 'Newer', live: false })
  expect((await findUpdate(id))?.words.en?.title).toBe(draft.title)
  expect(await startFrom(ADMIN_ID, id, 'es', 'en')).toBe('begun')
})

it('undoing it gives the empty language back, and keeps the version', async () => {
  const { id } = await draftUpdate()
  await startFrom(ADMIN_ID, id, 'es', 'en')
  expect(await undoStart(ADMIN_ID, id, 'es')).toBe(true)
  expect(await spanishOf(id)).toBeNull()
  expect((await listVersions(id, 'es', null)).versions).toHaveLength(1)
  expect(await undoStart(ADMIN_ID, id, 'es')).toBe(false)
  expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'start-from', 'undo-start'])
  expect(await startFrom(ADMIN_ID, id, 'es', 'en')).toBe('started')
})

it('what was changed or made public since is not undone', async () => {
  const { id, draft } = await draftUpdate()
  await startFrom(ADMIN_ID, id, 'es', 'en')
  const started = await spanishOf(id)
  const changed = { ...draft, locale: 'es', slug: '', title: 'En español' } as const
  await saveUpdate(ADMIN_ID, id, started?.editedAt ?? null, changed)
  expect(await undoStart(ADMIN_ID, id, 'es')).toBe(false)
  expect((await spanishOf(id))?.title).toBe('En español')
  expect(started && isAsStarted(started)).toBe(true)
  expect(started && isAsStarted({ ...started, withdrawnAt: new Date() })).toBe(false)
})

it('begins nothing from an empty language, nor for an update that is gone', async () => {
  const { id } = await draftUpdate()
  expect(await startFrom(ADMIN_ID, id, 'en', 'es')).toBe('begun')
  expect(await startFrom(ADMIN_ID, 0, 'es', 'en')).toBe('missing')
  await db().updateWords.deleteMany({ where: { updateId: id } })
  expect(await startFrom(ADMIN_ID, id, 'es', 'en')).toBe('nothing')
})
