import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { deleteDraft } from '@/lib/updates/delete-draft'
import { endPresence, notePresence, othersPresent } from '@/lib/updates/presence'
import { saveUpdate } from '@/lib/updates/save'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate } from '@/testing/scenes/updates'

const OTHER_ID = '20000000-0000-4000-8000-000000000001'
const OTHER = 'ana@example.org'

beforeAll(async () => {
  await useEmptyDatabase()
  await db().admin.create({ data: { id: OTHER_ID, email: OTHER, role: 'editor' } })
})

async function openedByOther() {
  const { id, draft, editedAt } = await draftUpdate()
  const place = { updateId: id, locale: 'en', editor: crypto.randomUUID() } as const
  await notePresence(OTHER_ID, place)
  return { id, draft, editedAt, place }
}

it('who has the same words open is told to the others alone, with when they last wrote', async () => {
  const { id, draft, editedAt } = await openedByOther()
  expect(await othersPresent(ADMIN_ID, id, 'en')).toEqual([{ email: OTHER, minutes: null }])
  expect(await othersPresent(OTHER_ID, id, 'en')).toEqual([])
  expect(await othersPresent(ADMIN_ID, id, 'es')).toEqual([])
  await saveUpdate(OTHER_ID, id, editedAt, { ...draft, body: 'Theirs' })
  await db().$executeRaw`
    UPDATE update_words SET edited_at = now() - interval '2 minutes 30 seconds' WHERE update_id = ${id}`
  await db().$executeRaw`
    UPDATE update_presence SET seen_at = now() - interval '50 seconds' WHERE update_id = ${id}`
  const [written] = await othersPresent(ADMIN_ID, id, 'en')
  expect(written?.email).toBe(OTHER)
  expect(written?.minutes).toBe(0)
})

it('ends when the editor is left, and a minute after it was last said', async () => {
  const { id, place } = await openedByOther()
  await endPresence(ADMIN_ID, place.editor)
  expect(await othersPresent(ADMIN_ID, id, 'en')).toHaveLength(1)
  await endPresence(OTHER_ID, place.editor)
  expect(await othersPresent(ADMIN_ID, id, 'en')).toEqual([])

  await notePresence(OTHER_ID, place)
  await db().$executeRaw`
    UPDATE update_presence SET seen_at = now() - interval '61 seconds' WHERE update_id = ${id}`
  expect(await othersPresent(ADMIN_ID, id, 'en')).toEqual([])
  await notePresence(OTHER_ID, { ...place, editor: crypto.randomUUID() })
  expect(await db().updatePresence.count({ where: { updateId: id } })).toBe(1)
})

it('nobody says so of another’s editor, nor of an update that is gone', async () => {
  const { id, place } = await openedByOther()
  await notePresence(ADMIN_ID, place)
  expect(await othersPresent(ADMIN_ID, id, 'en')).toHaveLength(1)
  await deleteDraft(ADMIN_ID, id)
  await notePresence(OTHER_ID, { ...place, editor: crypto.randomUUID() })
  expect(await db().updatePresence.count({ where: { updateId: id } })).toBe(1)
})
