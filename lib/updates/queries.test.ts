import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { updatesForFeed } from '@/lib/updates/feed-queries'
import { publishedUpdate, publishedUpdates, updateAddresses } from '@/lib/updates/queries'
import { useEmptyDatabase } from '@/testing/scenes/admins'

const published = new Date('2026-01-02T00:00:00Z')

function words(locale: string, slug: string, publishedAt: Date | null) {
  return {
    locale,
    slug,
    title: `${locale} title`,
    byline: 'B',
    summary: 'S',
    body: 'Text[@x-1].',
    editedAt: published,
    publishedAt,
  }
}

beforeAll(async () => {
  await useEmptyDatabase()
  await db().reference.createMany({
    data: ['x-1', 'x-2'].map((key) => ({
      key,
      title: key,
      publisher: 'P',
      url: `https://example.org/${key}`,
    })),
  })
  const references = { create: [{ position: 1, reference: { connect: { key: 'x-2' } } }] }
  const both = [words('en', 'both', published), words('es', 'ambos', published)]
  await db().update.create({ data: { date: '2026', words: { create: both }, references } })
  await db().update.create({
    data: {
      date: '2026-02',
      words: { create: [words('en', 'english', published), words('es', 'borrador', null)] },
    },
  })
  await db().update.create({ data: { date: '2026-03', words: { create: words('en', 'draft', null) } } })
})

it('lists what is published, newest first, in the language there is', async () => {
  const list = (await publishedUpdates('es')).map(({ slug, locale }) => [slug, locale])
  expect(list).toEqual([
    ['english', 'en'],
    ['ambos', 'es'],
  ])
})

it('keeps drafts to itself', async () => {
  expect(await publishedUpdate('draft', 'en')).toBeNull()
  expect(await publishedUpdate('nowhere', 'en')).toBeNull()
  expect(await publishedUpdate('borrador', 'es')).toBeNull()
  expect(await publishedUpdate('english', 'es')).toMatchObject({ locale: 'en', languages: ['en'] })
})

it('numbers the references a text cites before those only attached to it', async () => {
  const update = await publishedUpdate('ambos', 'es')
  expect(update?.references.map(({ key, number, cited }) => [key, number, cited])).toEqual([
    ['x-1', 1, true],
    ['x-2', 2, false],
  ])
})

it('feeds a language its own updates', async () => {
  expect((await updatesForFeed('es')).map(({ slug }) => slug)).toEqual(['ambos'])
  expect((await updatesForFeed('en')).map(({ slug }) => slug)).toEqual(['english', 'both'])
})

it('gives the sitemap every published language', async () => {
  expect(await updateAddresses()).toEqual([
    {
      paths: { en: '/updates/english', es: '/updates/english' },
      ...{ date: '2026-02', languages: ['en'], changedAt: published },
    },
    {
      paths: { en: '/updates/both', es: '/updates/ambos' },
      ...{ date: '2026', languages: ['en', 'es'], changedAt: published },
    },
  ])
})
