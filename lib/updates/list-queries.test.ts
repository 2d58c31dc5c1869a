import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { listUpdates, type UpdateFilter } from '@/lib/updates/list-queries'
import { saveUpdate } from '@/lib/updates/save'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

function list(change: Partial<UpdateFilter>, around: 'en' | 'es' = 'en') {
  return listUpdates({ search: '', state: '', locale: '', ...change }, around)
}

it('finds words of every text in every language, without case and accents, and shows where they stand', async () => {
  const { id, draft } = await draftUpdate({
    title: 'Searched',
    byline: 'Zoë Ibarra',
    body: 'The quarry is closed.',
  })
  const es = {
    ...draft,
    locale: 'es' as const,
    slug: '',
    title: 'Buscada',
    body: 'Cerró la cantera de ÓPALO.',
  }
  await saveUpdate(ADMIN_ID, id, null, es)
  for (const search of ['QUARRY', 'zoe ibarra', 'opalo', 'cerro opalo', 'closed quarry'])
    expect((await list({ search })).updates.map((each) => each.id)).toEqual([id])
  expect((await list({ search: 'quarry opalo' })).found).toBe(0)
  expect((await list({ search: 'opalo' })).updates[0]?.excerpt).toMatchObject({
    locale: 'es',
    pieces: [{ text: 'Cerró la cantera de ' }, { text: 'ÓPALO', found: true }, { text: '.' }],
  })
  expect((await list({ search: 'ibarra' }, 'es')).updates[0]?.excerpt?.locale).toBe('es')
  expect((await list({ search: 'searched' })).updates[0]?.excerpt).toBeNull()
})

it('finds what is not public yet of a public update, with what is', async () => {
  const { id, draft, editedAt } = await draftUpdate({ title: 'Two texts', body: 'Formerly granite.' })
  await publish(ADMIN_ID, id, 'en')
  await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, body: 'Now basalt.' }, { how: 'autosave' })
  for (const search of ['granite', 'basalt'])
    expect((await list({ search })).updates.map((each) => each.id)).toEqual([id])
})

it('tells what each language lacks', async () => {
  const { id } = await draftUpdate({ title: 'Lacking', summary: '' })
  const { updates } = await list({ search: 'lacking' })
  expect(updates.find((each) => each.id === id)?.gaps).toMatchObject({
    en: { begun: true, empty: ['summary'] },
    es: { begun: false },
  })
})

it('finds among 2,000 updates, fifty a page', async () => {
  await db().$executeRaw`
    WITH many AS (INSERT INTO updates (date) SELECT '2020' FROM generate_series(1, 2000) RETURNING id)
    INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body)
    SELECT id, locale, 'many-' || id, 'Many ' || id, 'By', 'Short', repeat('Palabras sin número. ', 200) || id
    FROM many, (VALUES ('en'), ('es')) AS languages (locale)`
  const { updates, found, pages } = await list({ search: 'numero many' })
  expect({ shown: updates.length, found, pages }).toEqual({ shown: 50, found: 2000, pages: 40 })
  const last = await list({ search: 'numero many', page: 40 })
  expect(last.updates).toHaveLength(50)
  expect(last.updates.map(({ id }) => id)).not.toContain(updates[0]?.id)
})
