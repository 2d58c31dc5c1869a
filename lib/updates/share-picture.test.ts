import { beforeAll, describe, expect, it } from 'vitest'
import { findPicture } from '@/lib/pictures/admin-queries'
import { deletePicture } from '@/lib/pictures/delete'
import { db } from '@/lib/platform/db'
import { findUpdate } from '@/lib/updates/admin-queries'
import { clearDeleted } from '@/lib/updates/clear-deleted'
import { deleteDraft } from '@/lib/updates/delete-draft'
import { duplicateUpdate } from '@/lib/updates/duplicate'
import { updatesForFeed } from '@/lib/updates/feed-queries'
import { publishedUpdate } from '@/lib/updates/queries'
import { saveUpdate } from '@/lib/updates/save'
import { chooseSharePicture } from '@/lib/updates/share-picture'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID, JOB } from '@/testing/scenes/authorized'
import { uploadedPicture } from '@/testing/scenes/pictures'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

it('is what is shared in each language, described in it, and only once the update is public there', async () => {
  const key = await uploadedPicture()
  const { id, draft } = await draftUpdate()
  await saveUpdate(ADMIN_ID, id, null, { ...draft, locale: 'es', slug: `${draft.slug}-es` })
  expect(await chooseSharePicture(ADMIN_ID, id, key)).toBe('chosen')
  expect(await publishedUpdate(draft.slug, 'en')).toBeNull()

  await publish(ADMIN_ID, id, 'en')
  const inEnglish = { path: `/pictures/${key}/1200.jpg`, width: 1200, height: 600, alt: 'A march (en)' }
  expect(await publishedUpdate(draft.slug, 'es')).toMatchObject({ locale: 'en', sharePicture: inEnglish })
  expect(await updatesForFeed('es')).toEqual([])
  await publish(ADMIN_ID, id, 'es')
  const [entry] = await updatesForFeed('es')
  expect(entry?.sharePicture).toEqual({ ...inEnglish, alt: 'A march (es)' })

  expect(await chooseSharePicture(ADMIN_ID, id, null)).toBe('chosen')
  expect((await updatesForFeed('en'))[0]?.sharePicture).toBeNull()
})

it('is chosen and removed once, and audited', async () => {
  const [one, other] = [await uploadedPicture(), await uploadedPicture()]
  const { id } = await draftUpdate()
  for (const key of [null, one, one, other, null, null])
    expect(await chooseSharePicture(ADMIN_ID, id, key)).toBe('chosen')
  expect(await auditedVerbs(`update:${id}`)).toEqual([
    ...['create', 'choose-share-picture', 'choose-share-picture', 'remove-share-picture'],
  ])
  const removed = await db().auditEvent.findFirstOrThrow({
    where: { subject: `update:${id}`, verb: 'remove-share-picture' },
  })
  expect(removed.detail).toEqual({ picture: other })
})

it('is one that there is, of an update that there is', async () => {
  const { id } = await draftUpdate()
  expect(await chooseSharePicture(ADMIN_ID, id, 'n'.repeat(16))).toBe('no-picture')
  expect((await findUpdate(id))?.sharePictureKey).toBeNull()
  await deleteDraft(ADMIN_ID, id)
  expect(await chooseSharePicture(ADMIN_ID, id, await uploadedPicture())).toBe('missing')
  expect(await chooseSharePicture(ADMIN_ID, 2 ** 31 - 1, null)).toBe('missing')
})

describe('a picture that is chosen', () => {
  it('is used, and stays until another takes its place', async () => {
    const key = await uploadedPicture()
    const { id } = await draftUpdate({ title: 'Shared' })
    await chooseSharePicture(ADMIN_ID, id, key)
    const titles = [{ locale: 'en', title: 'Shared' }]
    const use = { updateId: id, titles, isDeleted: false, isShared: true }
    expect((await findPicture(key))?.uses).toEqual([use])
    expect(await deletePicture(ADMIN_ID, key)).toBe('used')
    await chooseSharePicture(ADMIN_ID, id, await uploadedPicture())
    expect(await deletePicture(ADMIN_ID, key)).toBe('deleted')
  })

  it('is named beside the text that shows it too', async () => {
    const key = await uploadedPicture()
    const { id } = await draftUpdate({ body: `![A march](picture:${key})` })
    await chooseSharePicture(ADMIN_ID, id, key)
    expect((await findPicture(key))?.uses).toMatchObject([
      { updateId: id, isShared: false },
      { updateId: id, isShared: true },
    ])
  })

  it('goes with a copy of the update, and stays with a deleted one until that is cleared', async () => {
    const key = await uploadedPicture()
    const { id } = await draftUpdate()
    await chooseSharePicture(ADMIN_ID, id, key)
    const copy = (await duplicateUpdate(ADMIN_ID, id, '2026-11-30')) ?? 0
    expect((await findUpdate(copy))?.sharePictureKey).toBe(key)
    await chooseSharePicture(ADMIN_ID, copy, null)
    await deleteDraft(ADMIN_ID, id)
    expect((await findPicture(key))?.uses).toMatchObject([{ updateId: id, isDeleted: true }])
    expect(await deletePicture(ADMIN_ID, key)).toBe('used')
    await db()
      .$executeRaw`UPDATE updates SET deleted_at = now() - interval '30 days 1 second' WHERE id = ${id}`
    await clearDeleted(JOB)
    expect(await deletePicture(ADMIN_ID, key)).toBe('deleted')
  })

  it('is never lost to somebody who deletes it at the same time', async () => {
    const key = await uploadedPicture()
    const { id } = await draftUpdate()
    const both = await Promise.all([deletePicture(ADMIN_ID, key), chooseSharePicture(ADMIN_ID, id, key)])
    expect([
      ['used', 'chosen'],
      ['deleted', 'no-picture'],
    ]).toContainEqual(both)
  })
})
