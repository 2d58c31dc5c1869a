import { beforeAll, expect, it } from 'vitest'
import { useEmptyDatabase, verbsOn } from '@/e2e/support/admins'
import { EDITOR } from '@/e2e/support/updates'
import { db } from '@/lib/db'
import { createReference } from '@/lib/references/create'
import { editReference } from '@/lib/references/edit'
import { editedReference } from '@/lib/references/form-schema'

beforeAll(useEmptyDatabase)

it('is edited under its key, live and audited; one that does not exist is not', async () => {
  const fields = editedReference.parse({
    title: 'A source',
    publisher: 'The Guardian',
    date: '2017',
    url: 'https://example.org/a',
  })
  const created = await createReference(EDITOR, { key: '', ...fields })
  if ('refused' in created) throw new Error('refused')
  expect(await editReference(EDITOR, created.id, { ...fields, title: 'Another title' })).toBe(true)
  expect(await db().reference.findUnique({ where: { id: created.id } })).toMatchObject({
    key: created.key,
    title: 'Another title',
  })
  const dead = { linkState: 'dead', deadSince: new Date() } as const
  await db().reference.update({ where: { id: created.id }, data: dead })
  await editReference(EDITOR, created.id, fields)
  expect(await db().reference.findUnique({ where: { id: created.id } })).toMatchObject(dead)
  await editReference(EDITOR, created.id, { ...fields, url: 'https://example.org/moved' })
  expect(await db().reference.findUnique({ where: { id: created.id } })).toMatchObject({
    linkState: 'unchecked',
    deadSince: null,
  })
  expect(await verbsOn(`reference:${created.id}`)).toEqual(['create', 'edit', 'edit', 'edit'])

  expect(await editReference(EDITOR, created.id + 1, fields)).toBe(false)
  expect(await verbsOn(`reference:${created.id + 1}`)).toEqual([])
})
