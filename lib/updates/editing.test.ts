import { beforeAll, describe, expect, it } from 'vitest'
import { useEmptyDatabase, verbsOn } from '@/e2e/support/admins'
import { db } from '@/lib/db'
import { editorReferences, findUpdate, listUpdates } from '@/lib/updates/admin-queries'
import { attach, detach } from '@/lib/updates/attach'
import { createUpdate } from '@/lib/updates/create'
import type { DraftInput } from '@/lib/updates/draft-schema'
import { publish } from '@/lib/updates/publish'
import { publishedUpdate, publishedUpdates } from '@/lib/updates/queries'
import { saveUpdate } from '@/lib/updates/save'
import { withdraw } from '@/lib/updates/withdraw'
import { createReference } from '@/lib/references/create'

const ADMIN = '00000000-0000-4000-8000-000000000001'

beforeAll(useEmptyDatabase)

function words(change: Partial<DraftInput> = {}): DraftInput {
  const slug = `update-${crypto.randomUUID().slice(0, 8)}`
  const text = { title: 'A title', byline: 'The campaign', summary: 'In short.', body: 'Text.' }
  return { locale: 'en', slug, date: '2017-12', ...text, ...change }
}

async function begun(
  change: Partial<DraftInput> = {},
): Promise<{ id: number; draft: DraftInput; editedAt: Date }> {
  const draft = words(change)
  const created = await createUpdate(ADMIN, draft)
  if ('refused' in created) throw new Error(created.refused)
  const { editedAt } = await db().updateWords.findFirstOrThrow({ where: { updateId: created.id } })
  return { id: created.id, draft, editedAt }
}

async function isPublic(slug: string, locale: 'en' | 'es' = 'en'): Promise<boolean> {
  return (await publishedUpdates(locale)).some((update) => update.slug === slug && update.locale === locale)
}

const source = {
  key: '',
  title: 'A source',
  publisher: 'The Guardian',
  date: '2017-12-15',
  url: 'https://example.org/a',
  language: 'en',
  archivedUrl: null,
  checkedOn: null,
}

describe('publishing', () => {
  it('shows an update in the language it was published in, until it is withdrawn to draft', async () => {
    const { id, draft } = await begun()
    expect(await isPublic(draft.slug)).toBe(false)
    expect(await publish(ADMIN, id, 'en')).toEqual({ state: 'published' })
    expect(await publish(ADMIN, id, 'en')).toEqual({ state: 'published' })
    expect([await isPublic(draft.slug), await isPublic(draft.slug, 'es')]).toEqual([true, false])
    await withdraw(ADMIN, id, 'en')
    await withdraw(ADMIN, id, 'en')
    expect(await isPublic(draft.slug)).toBe(false)
    expect(await publishedUpdate(draft.slug, 'en')).toBeNull()
    expect(await verbsOn(`update:${id}`)).toEqual(['create', 'publish', 'withdraw'])
  })

  it('is refused while something is missing, and says what', async () => {
    const { id } = await begun({ summary: '', body: '' })
    const refused = await publish(ADMIN, id, 'en')
    expect(refused.state === 'incomplete' && Object.keys(refused.errors).sort()).toEqual(['body', 'summary'])
    expect(await publish(ADMIN, id, 'es')).toEqual({ state: 'missing' })
  })
})

describe('saving', () => {
  it('changes a published text at once, but leaves nothing out of it and keeps its address', async () => {
    const { id, draft, editedAt } = await begun()
    await publish(ADMIN, id, 'en')
    const moved = await saveUpdate(ADMIN, id, editedAt, { ...draft, slug: 'elsewhere' })
    expect(moved.state).toBe('slug-fixed')
    expect((await saveUpdate(ADMIN, id, editedAt, { ...draft, body: '' })).state).toBe('incomplete')
    const saved = await saveUpdate(ADMIN, id, editedAt, { ...draft, title: 'Better' })
    expect(saved).toMatchObject({ state: 'saved', live: true })
    expect(await publishedUpdate(draft.slug, 'en')).toMatchObject({ title: 'Better' })
    expect(await verbsOn(`update:${id}`)).toEqual(['create', 'publish', 'save'])
  })

  it('never overwrites what somebody saved since', async () => {
    const { id, draft, editedAt } = await begun()
    const first = await saveUpdate(ADMIN, id, editedAt, { ...draft, title: 'Hers' })
    expect(first.state).toBe('saved')
    expect(await saveUpdate(ADMIN, id, editedAt, { ...draft, title: 'His' })).toEqual({ state: 'conflict' })
    expect(await saveUpdate(ADMIN, id, null, { ...draft, title: 'His' })).toEqual({ state: 'conflict' })
    expect((await findUpdate(id))?.words.en?.title).toBe('Hers')
  })

  it('adds the other language without touching the first', async () => {
    const { id, draft } = await begun()
    const spanish = await saveUpdate(ADMIN, id, null, { ...draft, locale: 'es', title: 'Un título' })
    expect(spanish).toMatchObject({ state: 'saved', live: false })
    const update = await findUpdate(id)
    expect([update?.words.en?.title, update?.words.es?.title]).toEqual(['A title', 'Un título'])
  })

  it('gives each update an address of its own, made from its title when it is left empty', async () => {
    const { id, draft, editedAt } = await begun({ title: 'Niñas: “el 5%”', slug: '' })
    expect((await findUpdate(id))?.slug).toBe('ninas-el-5')
    expect(await createUpdate(ADMIN, words({ slug: 'ninas-el-5' }))).toEqual({ refused: 'slug-taken' })
    const other = await begun()
    const taken = await saveUpdate(ADMIN, other.id, other.editedAt, { ...other.draft, slug: 'ninas-el-5' })
    expect(taken).toEqual({ state: 'slug-taken' })
    expect(await saveUpdate(ADMIN, 999_999, editedAt, draft)).toEqual({ state: 'missing' })
  })
})

describe('references', () => {
  it('are numbered by first use, then as attached, and removed with a way back', async () => {
    const [a, b] = [await createReference(ADMIN, source), await createReference(ADMIN, source)]
    if ('refused' in a || 'refused' in b) throw new Error('refused')
    expect([a.key, b.key]).toEqual(['guardian-2017', 'guardian-2017-2'])
    expect(await createReference(ADMIN, { ...source, key: a.key })).toEqual({ refused: 'key-taken' })

    const { id } = await begun({ body: `It is so [@${b.key}], they say [@nobody].` })
    expect(await attach(ADMIN, id, a.id)).toBe('attached')
    expect(await attach(ADMIN, id, a.id)).toBe('attached')
    expect(await attach(ADMIN, id, 999_999)).toBe('missing')
    const shown = async () => {
      const update = await findUpdate(id)
      if (!update) throw new Error('missing')
      const { numbered, missing } = await editorReferences(update, update.words.en?.body ?? '')
      return { keys: numbered.map(({ number, key, attached }) => [number, key, attached]), missing }
    }
    expect(await shown()).toEqual({
      keys: [
        [1, b.key, false],
        [2, a.key, true],
      ],
      missing: ['nobody'],
    })

    const position = await detach(ADMIN, id, a.id)
    expect(await detach(ADMIN, id, a.id)).toBeNull()
    expect((await shown()).keys).toEqual([[1, b.key, false]])
    expect(await attach(ADMIN, id, a.id, position ?? undefined)).toBe('attached')
    expect(await verbsOn(`update:${id}`)).toEqual(['create', 'attach', 'detach', 'attach'])
  })
})

describe('the table', () => {
  it('finds by title, state and language', async () => {
    const { id, draft } = await begun({ title: 'Unlike any other' })
    await saveUpdate(ADMIN, id, null, { ...draft, locale: 'es', title: 'Como ningún otro' })
    await publish(ADMIN, id, 'es')
    const ids = async (filter: Partial<Parameters<typeof listUpdates>[0]>) => {
      const found = await listUpdates({ search: 'UNLIKE', state: '', locale: '', ...filter })
      return found.map((update) => update.id)
    }
    expect(await ids({})).toEqual([id])
    expect(await ids({ search: 'como ningún' })).toEqual([id])
    expect(await ids({ state: 'draft', locale: 'en' })).toEqual([id])
    expect(await ids({ state: 'published', locale: 'en' })).toEqual([])
    expect(await ids({ state: 'published' })).toEqual([id])
    expect(await ids({ search: '_' })).toEqual([])
  })
})
