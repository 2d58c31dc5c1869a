import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import type { Locale } from '@/lib/i18n/locales'
import { findUpdate } from '@/lib/updates/admin-queries'
import { createUpdate } from '@/lib/updates/create'
import { discardChanges } from '@/lib/updates/discard-changes'
import { listUpdates } from '@/lib/updates/list-queries'
import { publishedUpdate, publishedUpdates } from '@/lib/updates/queries'
import { stateOf } from '@/lib/updates/rules'
import { saveUpdate } from '@/lib/updates/save'
import { newUpdate } from '@/lib/updates/working-copy-schema'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { aWorkingCopy, draftUpdate, publish, schedule } from '@/testing/scenes/updates'

const NOTHING = { publishedAt: null, scheduledFor: null, withdrawnAt: null }

beforeAll(useEmptyDatabase)

async function isPublic(slug: string, locale: Locale = 'en'): Promise<boolean> {
  return (await publishedUpdates(locale)).some((update) => update.slug === slug && update.locale === locale)
}

describe('publishing', () => {
  it('shows an update in the language it was published in, until it is withdrawn', async () => {
    const { id, draft } = await draftUpdate()
    expect(await isPublic(draft.slug)).toBe(false)
    expect(await publish(ADMIN_ID, id, 'en')).toEqual({ state: 'published' })
    expect(await publish(ADMIN_ID, id, 'en')).toEqual({ state: 'published' })
    expect([await isPublic(draft.slug), await isPublic(draft.slug, 'es')]).toEqual([true, false])
    await withdrawUpdate(ADMIN, id, 'en')
    await withdrawUpdate(ADMIN, id, 'en')
    expect(await isPublic(draft.slug)).toBe(false)
    expect(await publishedUpdate(draft.slug, 'en')).toBeNull()
    expect(stateOf((await findUpdate(id))?.words.en ?? NOTHING)).toBe('withdrawn')
    await publish(ADMIN_ID, id, 'en')
    expect(await isPublic(draft.slug)).toBe(true)
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'publish', 'withdraw', 'publish'])
  })

  it('is refused while something is missing, and says what', async () => {
    const { id } = await draftUpdate({ summary: '', body: '' })
    const refused = await publish(ADMIN_ID, id, 'en')
    expect(refused.state === 'incomplete' && Object.keys(refused.problems).sort()).toEqual([
      'body',
      'summary',
    ])
  })
})

describe('saving', () => {
  it('changes a published text at once, but leaves nothing out of it', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    await publish(ADMIN_ID, id, 'en')
    expect((await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, body: '' })).state).toBe('incomplete')
    const saved = await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Better', slug: '' })
    expect(saved).toMatchObject({ state: 'saved', live: true })
    expect(await publishedUpdate(draft.slug, 'en')).toMatchObject({ title: 'Better' })
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'publish', 'save'])
  })

  it('never overwrites what somebody saved since', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    const first = await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Hers' })
    expect(first.state).toBe('saved')
    const conflict = { state: 'conflict', theirs: { words: { title: 'Hers' }, editedBy: ADMIN_ID } }
    expect(await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'His' })).toMatchObject(conflict)
    expect(await saveUpdate(ADMIN_ID, id, null, { ...draft, title: 'His' })).toMatchObject(conflict)
    expect((await findUpdate(id))?.words.en?.title).toBe('Hers')
  })

  it('adds the other language without touching the first', async () => {
    const { id, draft } = await draftUpdate()
    const spanish = await saveUpdate(ADMIN_ID, id, null, { ...draft, locale: 'es', title: 'Un título' })
    expect(spanish).toMatchObject({ state: 'saved', live: false })
    const update = await findUpdate(id)
    expect([update?.words.en?.title, update?.words.es?.title]).toEqual(['A title', 'Un título'])
  })

  it('gives each update an address of its own, made from its title when it is left empty', async () => {
    const { id, draft, editedAt } = await draftUpdate({ title: 'Niñas: “el 5%”', slug: '' })
    expect((await findUpdate(id))?.words.en?.slug).toBe('ninas-el-5')
    expect(await createUpdate(ADMIN_ID, aWorkingCopy({ slug: 'ninas-el-5' }))).toEqual({
      refused: 'slug-taken',
    })
    const other = await draftUpdate()
    const taken = await saveUpdate(ADMIN_ID, other.id, other.editedAt, { ...other.draft, slug: 'ninas-el-5' })
    expect(taken).toEqual({ state: 'slug-taken' })
    expect(await saveUpdate(ADMIN_ID, 999_999, editedAt, draft)).toEqual({ state: 'missing' })
  })
})

describe('beginning', () => {
  it('needs a title and a date alone, and leaves the rest to the editor', async () => {
    const input = newUpdate.parse({ locale: 'es', title: ' El comienzo ', date: '2026-11' })
    const created = await createUpdate(ADMIN_ID, input)
    const update = await findUpdate('id' in created ? created.id : 0)
    expect(update).toMatchObject({ date: '2026-11', words: { en: null, es: { slug: 'el-comienzo' } } })
    expect(update?.workingCopies.es?.words).toEqual({
      title: 'El comienzo',
      byline: '',
      summary: '',
      body: '',
    })
    expect(newUpdate.safeParse({ ...input, title: '¡¿!?' }).success).toBe(false)
  })
})

describe('the table', () => {
  it('finds by title, state and language', async () => {
    const { id, draft } = await draftUpdate({ title: 'Unlike any other' })
    await saveUpdate(ADMIN_ID, id, null, { ...draft, locale: 'es', title: 'Como ningún otro' })
    await publish(ADMIN_ID, id, 'es')
    const ids = async (filter: Partial<Parameters<typeof listUpdates>[0]>) => {
      const { updates } = await listUpdates({ search: 'UNLIKE', state: '', locale: '', ...filter }, 'en')
      return updates.map((update) => update.id)
    }
    expect(await ids({})).toEqual([id])
    expect(await ids({ search: 'COMO ningun' })).toEqual([id])
    expect(await ids({ state: 'draft', locale: 'en' })).toEqual([id])
    expect(await ids({ state: 'published', locale: 'en' })).toEqual([])
    expect(await ids({ state: 'published' })).toEqual([id])
    expect(await ids({ search: '_' })).toEqual([])
    const soon = {
      day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      time: '09:00',
      zone: 'UTC',
    }
    await schedule(ADMIN_ID, id, 'en', soon)
    expect([await ids({ state: 'scheduled' }), await ids({ state: 'draft' })]).toEqual([[id], []])
    await withdrawUpdate(ADMIN, id, 'es')
    expect([await ids({ state: 'withdrawn' }), await ids({ state: 'published' })]).toEqual([[id], []])
  })

  it('tells where changes are kept that are not public yet', async () => {
    const { id, draft, editedAt } = await draftUpdate({ title: 'Waited for' })
    await publish(ADMIN_ID, id, 'en')
    const listed = async () => {
      const { updates } = await listUpdates({ search: 'Waited', state: '', locale: '' }, 'en')
      return updates[0]
    }
    expect((await listed())?.words).toMatchObject([{ locale: 'en', hasPendingChanges: false }])
    const changed = { ...draft, body: 'Half a' }
    await saveUpdate(ADMIN_ID, id, editedAt, changed, { how: 'autosave' })
    const waiting = await listed()
    expect(waiting?.words).toMatchObject([{ locale: 'en', state: 'published', hasPendingChanges: true }])
    expect(waiting?.editedAt.getTime()).toBeGreaterThan(editedAt.getTime())
    await discardChanges(ADMIN_ID, id, 'en')
    expect((await listed())?.words).toMatchObject([{ hasPendingChanges: false }])
  })
})
