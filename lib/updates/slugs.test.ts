import { beforeAll, expect, it } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { MAX_SLUG } from '@/lib/text/rules'
import { createUpdate } from '@/lib/updates/create'
import { publishedUpdate } from '@/lib/updates/queries'
import { saveUpdate } from '@/lib/updates/save'
import { saveAndPublish } from '@/lib/updates/save-and-publish'
import { isWithdrawn } from '@/lib/updates/slugs'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { aWorkingCopy, draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

/** Where an address leads in a language: itself where the update is there, null where there is nothing. */
async function leadsTo(slug: string, locale: Locale = 'en') {
  return (await publishedUpdate(slug, locale))?.slug ?? null
}

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
  const lead = async () => [await leadsTo('first'), await leadsTo('second'), await leadsTo('third')]
  expect(await lead()).toEqual(['third', 'third', 'third'])
  expect(await move('first')).toBe('saved')
  expect(await lead()).toEqual(['first', 'first', 'first'])
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
  expect(await db().updateWords.findMany({ where: { updateId: other.id } })).toMatchObject([
    { slug: 'other' },
  ])
})

it('that nobody typed are numbered where another update has or had them', async () => {
  const slugOf = async (id: number, locale: Locale = 'en') =>
    (await db().updateWords.findUnique({ where: { updateId_locale: { updateId: id, locale } } }))?.slug
  const begun = async () => draftUpdate({ title: 'Said twice', slug: '' })
  const [one, two, three] = [await begun(), await begun(), await begun()]
  expect([await slugOf(one.id), await slugOf(two.id), await slugOf(three.id)]).toEqual([
    ...['said-twice', 'said-twice-2', 'said-twice-3'],
  ])
  const again = await saveUpdate(ADMIN_ID, two.id, two.editedAt, two.draft, { how: 'autosave' })
  expect([again.state, await slugOf(two.id)]).toEqual(['saved', 'said-twice-2'])
  await saveUpdate(ADMIN_ID, three.id, null, { ...three.draft, locale: 'es', slug: '' })
  expect(await slugOf(three.id, 'es')).toBe('said-twice-3')
  const typed = await saveUpdate(ADMIN_ID, three.id, three.editedAt, { ...three.draft, slug: 'said-twice' })
  expect(typed).toEqual({ state: 'slug-taken' })
})

it('that nobody typed stay short enough when they are numbered', async () => {
  const title = 'A title of many words '.repeat(7).trim()
  const [one, two] = [await draftUpdate({ title, slug: '' }), await draftUpdate({ title, slug: '' })]
  const slugs = await db().updateWords.findMany({ where: { updateId: { in: [one.id, two.id] } } })
  expect(slugs.every(({ slug }) => slug.length <= MAX_SLUG && /^[a-z]+(-[a-z]+)*(-2)?$/.test(slug))).toBe(
    true,
  )
})

it('that nobody typed are numbered for two who begin at once', async () => {
  const begun = await Promise.all([1, 2].map(() => draftUpdate({ title: 'At once', slug: '' })))
  const slugs = await db().updateWords.findMany({
    where: { updateId: { in: begun.map(({ id }) => id) } },
    orderBy: { slug: 'asc' },
  })
  expect(slugs.map(({ slug }) => slug)).toEqual(['at-once', 'at-once-2'])
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
  expect([await leadsTo('secret'), await leadsTo('secret-2')]).toEqual([null, null])
  expect([await isWithdrawn('secret'), await isWithdrawn('secret-2')]).toEqual([false, false])
  expect(await createUpdate(ADMIN_ID, aWorkingCopy({ slug: 'secret' }))).toHaveProperty('id')
})

it('of a withdrawn update say so, as its last one does, until it is published again', async () => {
  const { id, move } = await published('gone')
  await move('gone-2')
  await withdrawUpdate(ADMIN, id, 'en')
  const both = async () => [await isWithdrawn('gone'), await isWithdrawn('gone-2')]
  expect([await both(), await leadsTo('gone')]).toEqual([[true, true], null])
  await publish(ADMIN_ID, id, 'en')
  expect([await both(), await leadsTo('gone')]).toEqual([[false, false], 'gone-2'])
})

it('of one language lead from another to the reader’s own, which is that of the text shown', async () => {
  const { id, draft, editedAt } = await draftUpdate({ slug: 'the-line' })
  await publish(ADMIN_ID, id, 'en')
  expect([await leadsTo('the-line'), await leadsTo('the-line', 'es')]).toEqual(['the-line', 'the-line'])

  const spanish = { ...draft, locale: 'es', slug: 'la-linea' } as const
  const begun = await saveUpdate(ADMIN_ID, id, null, spanish)
  expect([await leadsTo('la-linea'), await leadsTo('la-linea', 'es')]).toEqual([null, null])
  const begunAt = begun.state === 'saved' ? begun.editedAt : null
  await saveAndPublish(ADMIN_ID, id, begunAt, spanish)
  const inBoth = async (slug: string) => [await leadsTo(slug), await leadsTo(slug, 'es')]
  for (const slug of ['the-line', 'la-linea']) expect(await inBoth(slug)).toEqual(['the-line', 'la-linea'])
  expect((await publishedUpdate('la-linea', 'es'))?.paths).toEqual({
    en: '/updates/the-line',
    es: '/updates/la-linea',
  })

  await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, slug: 'our-line' })
  expect(await inBoth('the-line')).toEqual(['our-line', 'la-linea'])
  await withdrawUpdate(ADMIN, id, 'es')
  expect([await inBoth('la-linea'), await isWithdrawn('la-linea')]).toEqual([['our-line', 'our-line'], false])
  await withdrawUpdate(ADMIN, id, 'en')
  for (const slug of ['the-line', 'our-line', 'la-linea']) expect(await isWithdrawn(slug)).toBe(true)
})

it('may be the same in every language of an update, and are free only once no language has them', async () => {
  const { id, draft } = await draftUpdate({ slug: 'armas' })
  const spanish = await saveUpdate(ADMIN_ID, id, null, { ...draft, locale: 'es' })
  expect(spanish.state).toBe('saved')
  const savedAt = spanish.state === 'saved' ? spanish.editedAt : null
  await saveUpdate(ADMIN_ID, id, savedAt, { ...draft, locale: 'es', slug: 'ley-armas' })
  const taken = { refused: 'slug-taken' }
  expect(await createUpdate(ADMIN_ID, aWorkingCopy({ slug: 'armas' }))).toEqual(taken)
  expect(await createUpdate(ADMIN_ID, aWorkingCopy({ locale: 'es', slug: 'ley-armas' }))).toEqual(taken)
})
