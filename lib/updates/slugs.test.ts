import { beforeAll, expect, it } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { db } from '@/lib/platform/db'
import { createUpdate } from '@/lib/updates/create'
import { publishedUpdate } from '@/lib/updates/queries'
import { saveUpdate } from '@/lib/updates/save'
import { isWithdrawn, redirectedSlug } from '@/lib/updates/slugs'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { aWorkingCopy, draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

async function published(slug: string) {
  const update = await draftUpdate({ slug })
  await publish(ADMIN_ID, update.id, 'en')
  return { ...update, move: mover(update) }
}

function mover({ id, draft, editedAt }: Awaited<ReturnType<typeof draftUpdate>>) {
  let last = editedAt
  return async (to: string) => {
    const saved = await saveUpdate(ADMIN_ID, id, last, { ...draft, slug: to })
    if (saved.state === 'saved') last = saved.editedAt
    return saved.state
  }
}

it('lead to where the update is now, however often it moved, and back again', async () => {
  const { id, move } = await published('first')
  expect([await move('second'), await move('third')]).toEqual(['saved', 'saved'])
  expect([
    await redirectedSlug('first'),
    await redirectedSlug('second'),
    await redirectedSlug('third'),
  ]).toEqual(['third', 'third', null])
  expect(await publishedUpdate('first', 'en')).toBeNull()
  expect(await move('first')).toBe('saved')
  expect([await redirectedSlug('first'), await redirectedSlug('second')]).toEqual([null, 'first'])
  const { detail } = await db().auditEvent.findFirstOrThrow({
    where: { subject: `update:${id}` },
    orderBy: { id: 'desc' },
  })
  expect(detail).toMatchObject({ from: 'third', to: 'first' })
})

it('are nobody else’s, for a new update and for one that moves', async () => {
  const { move } = await published('kept')
  await move('kept-2')
  for (const slug of ['kept', 'kept-2'])
    expect(await createUpdate(ADMIN_ID, aWorkingCopy({ slug }))).toEqual({ refused: 'slug-taken' })
  const other = await draftUpdate({ slug: 'other' })
  expect(await mover(other)('kept')).toBe('slug-taken')
  expect((await db().update.findUniqueOrThrow({ where: { id: other.id } })).slug).toBe('other')
})

it('are kept by one of two that reach for them at once', async () => {
  const { move } = await published('sought')
  const [moved, created] = await Promise.all([
    move('left-behind'),
    createUpdate(ADMIN_ID, aWorkingCopy({ slug: 'sought' })),
  ])
  expect([moved, created]).toEqual(['saved', { refused: 'slug-taken' }])
})

it('are no draft’s: what was never read leads nowhere, and is free again', async () => {
  const draft = await draftUpdate({ slug: 'secret' })
  expect(await mover(draft)('secret-2')).toBe('saved')
  expect([await redirectedSlug('secret'), await redirectedSlug('secret-2')]).toEqual([null, null])
  expect([await isWithdrawn('secret'), await isWithdrawn('secret-2')]).toEqual([false, false])
  expect(await createUpdate(ADMIN_ID, aWorkingCopy({ slug: 'secret' }))).toHaveProperty('id')
})

it('of a withdrawn update say so, as its last one does, until it is published again', async () => {
  const { id, move } = await published('gone')
  await move('gone-2')
  await withdrawUpdate(ADMIN, id, 'en')
  const both = async () => [await isWithdrawn('gone'), await isWithdrawn('gone-2')]
  expect([await both(), await redirectedSlug('gone')]).toEqual([[true, true], null])
  await publish(ADMIN_ID, id, 'en')
  expect([await both(), await redirectedSlug('gone')]).toEqual([[false, false], 'gone-2'])
})
