import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { findUpdate } from '@/lib/updates/admin-queries'
import { publishedUpdate } from '@/lib/updates/queries'
import { saveUpdate, type Saved } from '@/lib/updates/save'
import type { DateAndSlug } from '@/lib/updates/schema'
import { listVersions } from '@/lib/updates/version-queries'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish, schedule } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

async function dateAndSlugsOf(id: number) {
  const { date, words } = (await findUpdate(id)) ?? {}
  return { date, en: words?.en?.slug, es: words?.es?.slug }
}

async function lastDetail(id: number) {
  const where = { subject: `update:${id}` }
  return (await db().auditEvent.findFirstOrThrow({ where, orderBy: { id: 'desc' } })).detail
}

function momentOf(saved: Saved): Date | null {
  return saved.state === 'saved' ? saved.editedAt : null
}

describe('date and address', () => {
  it('are not undone by the editor of another language that was opened before they changed', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    const openedDateAndSlug = { date: draft.date, slug: draft.slug }
    const moved = { ...draft, date: '2018', slug: `${draft.slug}-2` }
    await publish(ADMIN_ID, id, 'en')
    expect(await saveUpdate(ADMIN_ID, id, editedAt, moved, { openedDateAndSlug })).toMatchObject({
      dateAndSlug: { date: '2018', slug: moved.slug },
    })

    const spanish = { ...draft, locale: 'es', title: 'Un título' } as const
    const autosaved = await saveUpdate(ADMIN_ID, id, null, spanish, { openedDateAndSlug, how: 'autosave' })
    expect(autosaved).toMatchObject({ state: 'saved', dateAndSlug: {} })
    const saved = await saveUpdate(ADMIN_ID, id, momentOf(autosaved), spanish, { openedDateAndSlug })
    expect(saved).toMatchObject({ state: 'saved', dateAndSlug: {} })
    expect(await dateAndSlugsOf(id)).toEqual({ date: '2018', en: moved.slug, es: draft.slug })
    expect(await publishedUpdate(moved.slug, 'en')).toMatchObject({ date: '2018' })
  })

  it('are told where somebody has set what was typed otherwise here, and nothing is saved then', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    const openedDateAndSlug = { date: draft.date, slug: draft.slug }
    await saveUpdate(ADMIN_ID, id, null, { ...draft, locale: 'es', date: '2018' }, { openedDateAndSlug })
    const typed = { ...draft, date: '2019', body: 'Mine.' }
    const refused = await saveUpdate(ADMIN_ID, id, editedAt, typed, { openedDateAndSlug })
    expect(refused).toEqual({ state: 'date-or-slug-conflict', dateAndSlug: { date: '2018' } })
    expect(await dateAndSlugsOf(id)).toMatchObject({ date: '2018' })
    expect((await findUpdate(id))?.words.en?.body).toBe(draft.body)
    const knowing = { openedDateAndSlug: { ...openedDateAndSlug, date: '2018' } }
    expect(await saveUpdate(ADMIN_ID, id, editedAt, typed, knowing)).toMatchObject({ state: 'saved' })
    expect(await dateAndSlugsOf(id)).toMatchObject({ date: '2019', en: draft.slug })
  })

  it('are this language’s address, made from its title as it grows until one is typed or it is public', async () => {
    const { id, draft } = await draftUpdate()
    await publish(ADMIN_ID, id, 'en')
    let savedAt: Date | null = null
    let openedDateAndSlug: Partial<DateAndSlug> = { date: draft.date, slug: '' }
    for (const [title, how] of [
      ['La', 'autosave'],
      ['La ley de', 'autosave'],
      ['La ley de armas', 'save'],
    ] as const) {
      const typed = { ...draft, locale: 'es', title, slug: '' } as const
      const saved: Saved = await saveUpdate(ADMIN_ID, id, savedAt, typed, { how, openedDateAndSlug })
      savedAt = momentOf(saved)
      if (saved.state === 'saved') openedDateAndSlug = { ...openedDateAndSlug, ...saved.dateAndSlug }
    }
    expect(openedDateAndSlug.slug).toBe('la-ley-de-armas')
    await publish(ADMIN_ID, id, 'es')
    const renamed = { ...draft, locale: 'es', title: 'Otra ley', slug: '' } as const
    expect(await saveUpdate(ADMIN_ID, id, savedAt, renamed)).toMatchObject({ live: true })
    expect(await dateAndSlugsOf(id)).toMatchObject({ en: draft.slug, es: 'la-ley-de-armas' })
  })

  it('are an address by number where a title has no letter that one could be made of', async () => {
    const { id, draft } = await draftUpdate()
    await saveUpdate(ADMIN_ID, id, null, { ...draft, locale: 'es', title: '¡¿!?', slug: '' })
    expect(await dateAndSlugsOf(id)).toMatchObject({ es: `update-${id}` })
  })

  it('stand in the audit when an editor changed nothing else by itself', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    const changed = { ...draft, date: '2018', slug: `${draft.slug}-2` }
    const saved = await saveUpdate(ADMIN_ID, id, editedAt, changed, { how: 'autosave' })
    expect(momentOf(saved)).toEqual(editedAt)
    expect(await lastDetail(id)).toMatchObject({
      ...{ from: draft.slug, to: changed.slug },
      ...{ dateFrom: draft.date, dateTo: '2018' },
    })
    await saveUpdate(ADMIN_ID, id, editedAt, changed, { how: 'autosave' })
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'autosave'])
  })
})

it('a save of public words that changes nothing is no new time of theirs', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  await publish(ADMIN_ID, id, 'en')
  const before = await db().updateWords.findFirstOrThrow({ where: { updateId: id } })
  expect(await saveUpdate(ADMIN_ID, id, editedAt, draft)).toMatchObject({
    state: 'saved',
    live: true,
    editedAt,
  })
  expect(await db().updateWords.findFirstOrThrow({ where: { updateId: id } })).toEqual(before)
  const changed = await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, body: `${draft.body} More.` })
  expect(momentOf(changed)?.getTime()).toBeGreaterThan(before.editedAt.getTime())
})

describe('words go public by no act that does not say so', () => {
  it('such as saving a draft that was published while its editor was open', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    await publish(ADMIN_ID, id, 'en')
    const typed = { ...draft, title: 'Not yet', date: '2018' }
    const unknowing = await saveUpdate(ADMIN_ID, id, editedAt, typed, { knowsPublic: false })
    expect(unknowing).toMatchObject({
      state: 'saved',
      live: false,
      isPending: true,
      dateAndSlug: {},
    })
    expect(await publishedUpdate(draft.slug, 'en')).toMatchObject({ title: 'A title', date: draft.date })
    expect(await lastDetail(id)).toEqual({ locale: 'en', live: false, beside: true })
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'publish', 'keep'])

    const knowing = await saveUpdate(ADMIN_ID, id, momentOf(unknowing), typed)
    expect(knowing).toMatchObject({ live: true, isPending: false })
    expect(await publishedUpdate(draft.slug, 'en')).toMatchObject({ title: 'Not yet', date: '2018' })
  })

  it('such as the Enter key, which keeps them as a version beside what is scheduled', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    await schedule(ADMIN_ID, id, 'en', { day, time: '09:00', zone: 'UTC' })
    const entered = { ...draft, title: 'Entered' }
    const kept = await saveUpdate(ADMIN_ID, id, editedAt, entered, { how: 'keep' })
    expect(kept).toMatchObject({ isPending: true })
    const again = await saveUpdate(ADMIN_ID, id, momentOf(kept), entered, { how: 'autosave' })
    expect(again).toMatchObject({ isPending: true })
    const { words, workingCopies } = (await findUpdate(id)) ?? {}
    expect([words?.en?.title, workingCopies?.en?.words.title]).toEqual(['A title', 'Entered'])
    const [newest] = (await listVersions(id, 'en', null)).versions
    expect(newest).toMatchObject({ kind: 'saved', title: 'Entered', isPublic: false })
  })

  it('which of a draft that nobody is to read yet is a save like any other', async () => {
    const { id, draft, editedAt } = await draftUpdate()
    const kept = await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Entered' }, { how: 'keep' })
    expect(kept).toMatchObject({ live: false, isPending: false })
    expect((await findUpdate(id))?.words.en?.title).toBe('Entered')
  })
})
