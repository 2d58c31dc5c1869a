import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { createReference } from '@/lib/references/create'
import { editReference } from '@/lib/references/edit'
import { editedReference } from '@/lib/references/form-schema'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'

beforeAll(useEmptyDatabase)

const fields = editedReference.parse({
  title: 'A source',
  publisher: 'The Guardian',
  date: '2017',
  url: 'https://example.org/a',
  archivedUrl: 'https://archive.example/a',
})
const day = (date: string) => new Date(`${date}T00:00:00Z`)

async function made(data: object = {}): Promise<number> {
  const created = await createReference(ADMIN_ID, { key: '', ...fields })
  if ('refused' in created) throw new Error('refused')
  await db().reference.update({ where: { id: created.id }, data })
  return created.id
}

const find = (id: number) => db().reference.findUniqueOrThrow({ where: { id } })

it('is edited under its key, live and audited; one that does not exist is not', async () => {
  const id = await made()
  const opened = await find(id)
  expect(await editReference(ADMIN_ID, id, { ...fields, title: 'Another title' }, opened)).toMatchObject({
    state: 'saved',
    reference: { key: opened.key, title: 'Another title' },
  })
  expect(await auditedVerbs(`reference:${id}`)).toEqual(['create', 'edit'])

  expect(await editReference(ADMIN_ID, id + 1, fields, opened)).toEqual({ state: 'missing' })
  expect(await auditedVerbs(`reference:${id + 1}`)).toEqual([])
})

it('forgets what is known of an address, and the day it was found there, when that is changed', async () => {
  const dead = { linkState: 'dead', deadSince: new Date(), copyDeadSince: new Date() } as const
  const id = await made({ ...dead, checkedOn: day('2026-11-24') })
  const typed = { ...fields, checkedOn: day('2026-11-24') }
  await editReference(ADMIN_ID, id, { ...typed, title: 'Another title' }, await find(id))
  expect(await find(id)).toMatchObject({ ...dead, checkedOn: day('2026-11-24') })

  const moved = { ...typed, url: 'https://example.org/moved' }
  await editReference(ADMIN_ID, id, moved, await find(id))
  expect(await find(id)).toMatchObject({
    linkState: 'unchecked',
    deadSince: null,
    checkedOn: null,
    copyDeadSince: dead.copyDeadSince,
  })
  await editReference(ADMIN_ID, id, { ...moved, archivedUrl: 'https://archive.example/b' }, await find(id))
  expect(await find(id)).toMatchObject({ copyDeadSince: null })
})

it('keeps the day that was typed with a new address', async () => {
  const id = await made({ checkedOn: day('2026-11-01') })
  const typed = { ...fields, url: 'https://example.org/moved', checkedOn: day('2026-11-24') }
  await editReference(ADMIN_ID, id, typed, await find(id))
  expect(await find(id)).toMatchObject({ checkedOn: day('2026-11-24') })
})

it('does not roll back a check that came while the form was open', async () => {
  const id = await made({ checkedOn: day('2026-10-24') })
  const opened = await find(id)
  await db().reference.update({ where: { id }, data: { checkedOn: day('2026-11-24') } })
  const typed = { ...fields, title: 'Another title', checkedOn: opened.checkedOn }
  expect(await editReference(ADMIN_ID, id, typed, opened)).toMatchObject({ state: 'saved' })
  expect(await find(id)).toMatchObject({ title: 'Another title', checkedOn: day('2026-11-24') })
})

it('saves nothing over what somebody else saved, and says what that is', async () => {
  const id = await made()
  const opened = await find(id)
  const both = await Promise.all(
    ['One title', 'Other title'].map((title) => editReference(ADMIN_ID, id, { ...fields, title }, opened)),
  )
  expect(both.map(({ state }) => state).sort()).toEqual(['conflict', 'saved'])
  const saved = await find(id)
  expect(both).toEqual(Array(2).fill(expect.objectContaining({ reference: saved })))
  expect(await editReference(ADMIN_ID, id, { ...fields, title: 'All the same' }, saved)).toMatchObject({
    state: 'saved',
  })
})
