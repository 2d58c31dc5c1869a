import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { discardChanges } from '@/lib/updates/discard-changes'
import { keepDiscarded } from '@/lib/updates/keep-discarded'
import { publishedUpdate } from '@/lib/updates/queries'
import { restoreVersion } from '@/lib/updates/restore'
import { saveUpdate } from '@/lib/updates/save'
import { saveAndPublish } from '@/lib/updates/save-and-publish'
import { findVersion, listVersions } from '@/lib/updates/version-queries'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from '@/testing/scenes/updates'

const OTHER = '00000000-0000-4000-8000-000000000002'
const MINE = '10000000-0000-4000-8000-000000000001'
const THEIRS = '10000000-0000-4000-8000-000000000002'

beforeAll(useEmptyDatabase)

async function titles(id: number): Promise<string[]> {
  const { versions } = await listVersions(id, 'en', null)
  return versions.map(({ kind, title }) => `${kind}: ${title}`)
}

async function autosaves(
  [id, draft]: [number, Awaited<ReturnType<typeof draftUpdate>>['draft']],
  title: string,
  { by = ADMIN_ID, editor = MINE, since = null as Date | null } = {},
) {
  return saveUpdate(by, id, since, { ...draft, title }, { how: 'autosave', editor })
}

describe('an editor that saves by itself', () => {
  it('overwrites what it saved before, and leaves one version of a sitting', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    const first = await autosaves([id, draft], 'One', { since: editedAt })
    expect(first).toMatchObject({ state: 'saved', live: false, isPending: false })
    // Its first answer may have been lost, so it may know an older time without being in conflict.
    expect(await autosaves([id, draft], 'Two', { since: editedAt })).toMatchObject({ state: 'saved' })
    expect(await autosaves([id, draft], 'Two', { since: editedAt })).toMatchObject({ state: 'saved' })
    expect(await titles(id)).toEqual(['saved: A title'])
    expect(
      await autosaves([id, draft], 'Three', { by: OTHER, editor: THEIRS, since: editedAt }),
    ).toMatchObject({
      state: 'conflict',
      theirs: { words: { title: 'Two' }, editedBy: ADMIN_ID },
    })
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create'])
  })

  it('leaves another version when it goes on a good while later', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    await autosaves([id, draft], 'Before lunch', { since: editedAt })
    vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ['Date'] })
    await autosaves([id, draft], 'After lunch', { since: editedAt })
    vi.useRealTimers()
    expect(await titles(id)).toEqual(['autosaved: Before lunch', 'saved: A title'])
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'autosave'])
  })

  it('keeps half sentences beside a published text until they are saved or dropped', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    await publish(ADMIN_ID, id, 'en')
    const half = await autosaves([id, draft], 'Half a', { since: editedAt })
    expect(half).toMatchObject({ state: 'saved', live: false, isPending: true })
    expect(await autosaves([id, { ...draft, date: '2018', body: '' }], 'Half a')).toMatchObject({
      isPending: true,
    })
    expect(await publishedUpdate(draft.slug, 'en')).toMatchObject({ title: 'A title', date: '2017-12' })

    expect(await discardChanges(ADMIN_ID, id, 'en')).toBe(true)
    expect(await discardChanges(ADMIN_ID, id, 'en')).toBe(false)
    expect((await titles(id))[0]).toBe('autosaved: Half a')
    const whole = await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Whole' })
    expect(whole).toMatchObject({ state: 'saved', live: true, isPending: false })
    expect(await publishedUpdate(draft.slug, 'en')).toMatchObject({ title: 'Whole' })
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'publish', 'autosave', 'drop', 'save'])
  })
})

describe('two editors', () => {
  it('lose neither text, whichever is chosen', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    await autosaves([id, draft], 'Hers', { since: editedAt })
    const refused = await autosaves([id, draft], 'His', { by: OTHER, editor: THEIRS, since: editedAt })
    if (refused.state !== 'conflict' || !refused.theirs) throw new Error('no conflict')
    await keepDiscarded(OTHER, id, 'en', { ...draft, title: 'His' })
    expect((await titles(id))[0]).toBe('autosaved: His')

    const since = refused.theirs.editedAt
    const saving = { how: 'overrule', editor: THEIRS } as const
    await saveUpdate(OTHER, id, since, { ...draft, title: 'His after all' }, saving)
    expect((await titles(id)).slice(0, 2)).toEqual(['saved: His after all', 'autosaved: Hers'])
    expect(await autosaves([id, draft], 'Hers again')).toMatchObject({ state: 'conflict' })
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'set-aside', 'overrule'])
  })
})

describe('a version', () => {
  it('is restored by a save that can be undone, and is not public before somebody makes it so', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Second' })
    const [, first] = (await listVersions(id, 'en', null)).versions
    const restored = await restoreVersion(OTHER, id, first?.id ?? 0)
    expect(restored).toMatchObject({ state: 'restored', isPending: false })
    expect(await titles(id)).toEqual(['restored: A title', 'saved: Second', 'saved: A title'])
    expect(await restoreVersion(OTHER, id, first?.id ?? 0)).toEqual({ state: 'same' })
    expect(await restoreVersion(OTHER, id + 1, first?.id ?? 0)).toEqual({ state: 'missing' })

    await publish(ADMIN_ID, id, 'en')
    const undo = restored.state === 'restored' ? restored.undo : null
    expect(await restoreVersion(ADMIN_ID, id, undo ?? 0)).toMatchObject({
      state: 'restored',
      isPending: true,
    })
    expect(await publishedUpdate(draft.slug, 'en')).toMatchObject({ title: 'A title' })
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'save', 'restore', 'publish', 'restore'])
  })

  it('is kept once, however often the same words are saved and published', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    const saved = await saveUpdate(ADMIN_ID, id, editedAt, draft)
    await publish(ADMIN_ID, id, 'en')
    expect(await titles(id)).toEqual(['saved: A title'])
    const [version] = (await listVersions(id, 'en', null)).versions
    expect(version).toMatchObject({ isPublic: true })

    const since = saved.state === 'saved' ? saved.editedAt : null
    const title = 'Half a'
    await saveUpdate(ADMIN_ID, id, since, { ...draft, title }, { how: 'autosave', editor: MINE })
    const { versions } = await listVersions(id, 'en', null)
    expect(versions.map(({ isPublic }) => isPublic)).toEqual([true])
  })

  it('is the published one alone where words are saved only to be published', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    await saveAndPublish(ADMIN_ID, id, editedAt, { ...draft, title: 'Out now' })
    expect(await titles(id)).toEqual(['published: Out now', 'saved: A title'])
  })

  it('is never changed or lost, and is listed page by page', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Second' })
    await expect(db().$executeRaw`DELETE FROM update_versions`).rejects.toThrow(/permission denied/)
    await expect(db().$executeRaw`UPDATE update_versions SET title = ''`).rejects.toThrow(/permission denied/)
    await expect(db().$executeRaw`TRUNCATE update_versions`).rejects.toThrow(/permission denied/)
    const page = await listVersions(id, 'en', null, 1)
    expect(page.versions.map(({ title }) => title)).toEqual(['Second'])
    const next = await listVersions(id, 'en', page.next, 1)
    expect(next).toMatchObject({ versions: [{ title: 'A title' }], next: null })
    expect(await findVersion(id + 1, next.versions[0]?.id ?? 0)).toBeNull()
  })
})
