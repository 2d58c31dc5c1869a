import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { db } from '@/lib/platform/db'
import { createReference } from '@/lib/references/create'
import { deleteReference } from '@/lib/references/delete'
import { usesOf } from '@/lib/references/uses'
import { findDeletedUpdate, findUpdate } from '@/lib/updates/admin-queries'
import { attach } from '@/lib/updates/attach'
import { clearDeleted } from '@/lib/updates/clear-deleted'
import { bringBack, deleteDraft } from '@/lib/updates/delete-draft'
import { listUpdates } from '@/lib/updates/list-queries'
import { makePreviewLink, previewLink, previewLinkState } from '@/lib/updates/preview-link'
import { publishDue } from '@/lib/updates/publish-due'
import { saveUpdate } from '@/lib/updates/save'
import { queryAsOwner } from '@/testing/database/database'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID, JOB } from '@/testing/scenes/authorized'
import { aReferenceInput } from '@/testing/scenes/references'
import { draftUpdate, publish, schedule } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

const TO_COME = {
  day: new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10),
  time: '09:00',
  zone: 'UTC',
}

async function listed(state: 'deleted' | '', search: string) {
  const { updates } = await listUpdates({ search, state, locale: '' }, 'en')
  return updates.map(({ id }) => id)
}

describe('a draft that was never public', () => {
  it('is deleted with its schedule and links, found nowhere else, and comes back as a draft', async () => {
    const { id, draft, editedAt } = await draftUpdate({ title: 'Thrown away' })
    await schedule(ADMIN_ID, id, 'en', TO_COME)
    await makePreviewLink(ADMIN_ID, id)
    const link = previewLink(await db().update.findUniqueOrThrow({ where: { id } }), 'en') ?? ''
    const token = link.split('/').at(-1) ?? ''
    expect(await deleteDraft(ADMIN_ID, id)).toBe('deleted')
    expect(await deleteDraft(ADMIN_ID, id)).toBe('missing')
    expect([await listed('', 'thrown'), await listed('deleted', 'thrown')]).toEqual([[], [id]])
    expect([await findUpdate(id), await previewLinkState(token)]).toEqual([null, 'over'])
    expect(await findDeletedUpdate(id)).toMatchObject({ titles: [{ locale: 'en', title: 'Thrown away' }] })
    expect(await saveUpdate(ADMIN_ID, id, editedAt, draft)).toEqual({ state: 'missing' })
    expect(await makePreviewLink(ADMIN_ID, id)).toBe(false)
    await publishDue()

    expect([await bringBack(ADMIN_ID, id), await bringBack(ADMIN_ID, id)]).toEqual([true, false])
    expect((await findUpdate(id))?.words.en).toMatchObject({ title: 'Thrown away', scheduledFor: null })
    expect(await auditedVerbs(`update:${id}`)).toEqual([
      ...['create', 'schedule', 'make-preview-link', 'delete', 'bring-back'],
    ])
  })

  it('keeps its references until it is cleared', async () => {
    const created = await createReference(ADMIN_ID, aReferenceInput())
    if ('refused' in created) throw new Error(created.refused)
    const { key } = await db().reference.findUniqueOrThrow({ where: { id: created.id } })
    const { id } = await draftUpdate({ title: 'It cites', body: `So.[@${key}]` })
    await deleteDraft(ADMIN_ID, id)
    expect((await usesOf([key])).get(key)).toMatchObject([{ updateId: id, isDeleted: true }])
    expect(await deleteReference(ADMIN_ID, created.id)).toBe('used')
    expect(await attach(ADMIN_ID, id, created.id)).toBe('missing')
  })

  it('is cleared for good after 30 days, with its versions, and not before', async () => {
    const [old, young] = [await draftUpdate(), await draftUpdate()]
    for (const { id } of [old, young]) await deleteDraft(ADMIN_ID, id)
    await db()
      .$executeRaw`UPDATE updates SET deleted_at = now() - interval '30 days 1 second' WHERE id = ${old.id}`
    expect([await clearDeleted(JOB), await clearDeleted(JOB)]).toEqual([1, 0])
    const left = (id: number) => db().updateVersion.count({ where: { updateId: id } })
    expect([await left(old.id), await left(young.id)]).toEqual([0, 1])
    expect([await findDeletedUpdate(old.id), await bringBack(ADMIN_ID, old.id)]).toEqual([null, false])
    expect(await auditedVerbs(`update:${old.id}`)).toEqual(['create', 'delete', 'clear'])
    expect((await draftUpdate({ slug: old.draft.slug })).id).toBeGreaterThan(old.id)
  })
})

describe('what was ever public', () => {
  it('stays, withdrawn or not, whoever asks', async () => {
    const { id } = await draftUpdate()
    await publish(ADMIN_ID, id, 'en')
    expect(await deleteDraft(ADMIN_ID, id)).toBe('public')
    await withdrawUpdate(ADMIN, id, 'en')
    expect(await deleteDraft(ADMIN_ID, id)).toBe('public')
    const mark = db().$executeRaw`UPDATE updates SET deleted_at = '2020-01-01' WHERE id = ${id}`
    await expect(mark).rejects.toThrow(`update ${id} stays`)
    await expect(queryAsOwner(`DELETE FROM updates WHERE id = ${id}`)).rejects.toThrow(`update ${id} stays`)
    const versions = `DELETE FROM update_versions WHERE update_id = ${id}`
    await expect(queryAsOwner(versions)).rejects.toThrow('append-only')
  })
})
