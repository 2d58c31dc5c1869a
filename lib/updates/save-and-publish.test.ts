import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { localTime } from '@/lib/time-zones/rules'
import { findUpdate } from '@/lib/updates/admin-queries'
import { publishedUpdate } from '@/lib/updates/queries'
import { saveUpdate, saveWithin } from '@/lib/updates/save'
import { saveAndPublish } from '@/lib/updates/save-and-publish'
import { listVersions } from '@/lib/updates/version-queries'
import type { WorkingCopyInput } from '@/lib/updates/working-copy-schema'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { aWorkingCopy, draftUpdate, publish, schedule } from '@/testing/scenes/updates'

const OTHER = '00000000-0000-4000-8000-000000000002'

beforeAll(useEmptyDatabase)

async function newestVersion(id: number) {
  return (await listVersions(id, 'en', null)).versions[0]
}

it('publishes what was posted, and keeps it as one version', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  const posted = { ...draft, title: 'Posted', slug: `${draft.slug}-2` }
  const published = await saveAndPublish(ADMIN_ID, id, editedAt, posted)
  expect(published).toMatchObject({ state: 'published', dateAndSlug: { slug: posted.slug } })
  expect(await publishedUpdate(posted.slug, 'en')).toMatchObject({ title: 'Posted' })
  expect(await newestVersion(id)).toMatchObject({ kind: 'published', title: 'Posted', isPublic: true })
  expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'save', 'publish'])
})

it('takes the place of a schedule, and begins a language that has no words yet', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await schedule(ADMIN_ID, id, 'en', { day, time: '09:00', zone: 'UTC' })
  expect(await saveAndPublish(ADMIN_ID, id, editedAt, draft)).toMatchObject({ state: 'published' })
  expect((await findUpdate(id))?.words.en).toMatchObject({
    scheduledFor: null,
    publishedAt: expect.any(Date),
  })
  const spanish = { ...draft, locale: 'es', title: 'Un título' } as const
  expect(await saveAndPublish(ADMIN_ID, id, null, spanish)).toMatchObject({ state: 'published' })
  expect(await publishedUpdate(draft.slug, 'es')).toMatchObject({ title: 'Un título' })
})

it('saves what lacks something as a draft, and says what', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  const refused = await saveAndPublish(ADMIN_ID, id, editedAt, { ...draft, title: 'Half', summary: '' })
  expect(refused).toMatchObject({ state: 'unpublished', problems: { en: { summary: [{ is: 'invalid' }] } } })
  expect((await findUpdate(id))?.words.en).toMatchObject({ title: 'Half', publishedAt: null })
  expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'save'])
})

it('replaces words that were published meanwhile, with a version of their own', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  await publish(OTHER, id, 'en')
  const published = await saveAndPublish(ADMIN_ID, id, editedAt, { ...draft, title: 'Mine' })
  expect(published).toMatchObject({ state: 'published' })
  expect(await publishedUpdate(draft.slug, 'en')).toMatchObject({ title: 'Mine' })
  expect(await newestVersion(id)).toMatchObject({ kind: 'saved', title: 'Mine', isPublic: true })
})

it('publishes nothing where somebody else saves before it has its lock', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  const publishing = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${id} FOR UPDATE`
    const outcome = saveAndPublish(ADMIN_ID, id, editedAt, { ...draft, title: 'Mine' })
    const waiting = () => db().$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    await expect.poll(waiting).toHaveLength(1)
    await saveWithin(tx, OTHER, id, editedAt, { ...draft, title: 'Theirs' }, {})
    return { outcome }
  })
  expect(await publishing.outcome).toMatchObject({
    state: 'conflict',
    theirs: { words: { title: 'Theirs' }, editedBy: OTHER },
  })
  expect((await findUpdate(id))?.words.en).toMatchObject({ title: 'Theirs', publishedAt: null })
  expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'save'])
})

it('publishes what was posted or nothing, whoever saves at the same time', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, draft, editedAt } = await draftUpdate()
    const [published, saved] = await Promise.all([
      saveAndPublish(ADMIN_ID, id, editedAt, { ...draft, title: 'Mine' }),
      saveUpdate(OTHER, id, editedAt, { ...draft, title: 'Theirs' }),
    ])
    const isMine = published.state === 'published'
    expect([published.state, saved.state]).toEqual(isMine ? ['published', 'conflict'] : ['conflict', 'saved'])
    expect((await publishedUpdate(draft.slug, 'en'))?.title).toBe(isMine ? 'Mine' : undefined)
  }
})

it('is refused where another update has the address, or there is none any more', async () => {
  const [taken, { id, draft, editedAt }] = [await draftUpdate(), await draftUpdate()]
  const posted = { ...draft, slug: taken.draft.slug }
  expect(await saveAndPublish(ADMIN_ID, id, editedAt, posted)).toEqual({ state: 'slug-taken' })
  expect((await findUpdate(id))?.readable).toBe(false)
  expect(await saveAndPublish(ADMIN_ID, 999_999, null, aWorkingCopy())).toEqual({ state: 'missing' })
})

describe('both languages', () => {
  const both = { locales: ['en', 'es'] satisfies Locale[] }

  async function inBoth(spanish: Partial<WorkingCopyInput> = {}) {
    const update = await draftUpdate()
    const words = { ...update.draft, slug: '', locale: 'es', title: 'Un título', ...spanish } as const
    await saveUpdate(OTHER, update.id, null, words)
    return update
  }

  it('become public in one action', async () => {
    const { id, draft, editedAt } = await inBoth()
    expect(await saveAndPublish(ADMIN_ID, id, editedAt, draft, both)).toMatchObject({ state: 'published' })
    const { words } = (await findUpdate(id)) ?? {}
    expect([words?.en?.publishedAt, words?.es?.publishedAt]).toEqual([expect.any(Date), expect.any(Date)])
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'save', 'save', 'publish', 'publish'])
  })

  it('or neither, with what each lacks', async () => {
    const { id, draft, editedAt } = await inBoth({ summary: '', body: 'It is so.[@nope-1999]' })
    const lacking = { ...draft, byline: '' }
    expect(await saveAndPublish(ADMIN_ID, id, editedAt, lacking, both)).toMatchObject({
      state: 'unpublished',
      problems: {
        en: { byline: [{ is: 'invalid' }] },
        es: { summary: [{ is: 'invalid' }], body: [{ is: 'unknown-citations', typed: ['[@nope-1999]'] }] },
      },
    })
    expect((await findUpdate(id))?.readable).toBe(false)
    const { id: other, draft: alone, editedAt: at } = await draftUpdate()
    expect(await saveAndPublish(ADMIN_ID, other, at, alone, both)).toMatchObject({
      problems: { es: { title: [{ is: 'invalid' }] } },
    })
  })

  it('as their editors show them, or the other one alone', async () => {
    const { id, draft, editedAt } = await inBoth()
    const time = { day: localTime(new Date(Date.now() + 86_400_000), 'UTC').day, time: '09:00', zone: 'UTC' }
    await schedule(ADMIN_ID, id, 'es', time)
    const { es } = (await findUpdate(id))?.workingCopies ?? {}
    const pending = { ...draft, slug: '', locale: 'es', title: 'Mejor título' } as const
    await saveUpdate(OTHER, id, es?.editedAt ?? null, pending, { how: 'autosave' })
    const alone = { locales: ['es' as const] }
    expect(await saveAndPublish(ADMIN_ID, id, editedAt, draft, alone)).toMatchObject({ state: 'published' })
    const found = await findUpdate(id)
    expect(found?.words.en?.publishedAt).toBeNull()
    expect(found?.words.es).toMatchObject({ title: 'Mejor título', publishedAt: expect.any(Date) })
    expect(found?.workingCopies.es?.isPending).toBe(false)
  })
})
