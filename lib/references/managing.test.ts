import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { countDeadReferences, findReferenceWithUses, listReferences } from '@/lib/references/admin-queries'
import { citedReferences } from '@/lib/references/cited'
import { deleteReference } from '@/lib/references/delete'
import { sameSource } from '@/lib/references/same-source'
import { attach } from '@/lib/updates/attach'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { draftUpdate } from '@/testing/scenes/updates'

beforeAll(useSeededDatabase)

const ANY = { search: '', link: '', before: null } as const

async function make(key: string, data: object = {}): Promise<number> {
  const url = `https://example.org/${key}`
  return (await db().reference.create({ data: { key, title: key, publisher: 'P', url, ...data } })).id
}

const byKey = async (key: string) =>
  (await db().reference.findUniqueOrThrow({ where: { key }, select: { id: true } })).id

it('lists where a reference is used, and which of that nobody can read yet', async () => {
  const used = await findReferenceWithUses(await byKey('armas-act'))
  expect(used?.uses).toEqual(['petition', expect.objectContaining({ published: true })])

  const cited = await make('cited-in-a-draft')
  await draftUpdate({ title: 'Unpublished', body: 'So it is[@cited-in-a-draft].' })
  expect((await findReferenceWithUses(cited))?.uses).toEqual([
    expect.objectContaining({ titles: [{ locale: 'en', title: 'Unpublished' }], published: false }),
  ])
  expect((await citedReferences()).map(({ key }) => key)).not.toContain('cited-in-a-draft')
})

it('deletes what no text uses, and nothing else', async () => {
  const [unused, attached] = [await make('unused'), await make('attached')]
  await attach(ADMIN_ID, (await draftUpdate()).id, attached)
  expect(await deleteReference(ADMIN_ID, await byKey('petition'))).toBe('used')
  expect(await deleteReference(ADMIN_ID, await byKey('cited-in-a-draft'))).toBe('used')
  expect(await deleteReference(ADMIN_ID, attached)).toBe('used')
  expect(await deleteReference(ADMIN_ID, unused)).toBe('deleted')
  expect(await deleteReference(ADMIN_ID, unused)).toBe('missing')
  expect(await auditedVerbs(`reference:${unused}`)).toEqual(['delete'])
})

it.each([
  'http://gao.gov/products/gao-21-322/',
  'https://www.gao.gov/products/gao-21-322#summary',
  'https://m.gao.gov/products/gao-21-322?utm_source=x&UTM_Medium=y&fbclid=1#:~:text=guns',
  'https://WWW.GAO.GOV:443/products/gao-21-322/index.html?gclid=1',
])('knows the source at %s by another spelling', async (url) => {
  expect(await sameSource(url)).toMatchObject({ key: 'gao-2021' })
})

it('tells pages of one site apart', async () => {
  expect(await sameSource('https://www.gao.gov/products/gao-21-323')).toBeNull()
  expect(await sameSource('https://www.gao.gov/products/gao-21-322?page=2')).toBeNull()
  expect(await sameSource('https://www.gao.gov/products/gao-21-322?utm_source=x&page=2')).toBeNull()
  expect(await sameSource('https://www.gao.gov/products/gao-21-322#/other')).toBeNull()
})

it('finds by words and by what is known of the link, a hundred at a time', async () => {
  await make('dead-one', { linkState: 'dead', deadSince: new Date() })
  await make('dead-copy', { archivedUrl: 'https://archive.example/a', copyDeadSince: new Date() })
  expect((await listReferences({ ...ANY, link: 'dead' })).references.map(({ key }) => key)).toEqual([
    'dead-copy',
    'dead-one',
  ])
  expect(await countDeadReferences()).toBe(2)
  expect((await listReferences({ ...ANY, search: 'guardian' })).references).toHaveLength(1)
  expect((await listReferences({ ...ANY, search: '%' })).references).toEqual([])

  const many = Array.from({ length: 1_000 }, (_, index) => ({
    key: `many-${index}`,
    title: `Many ${index}`,
    publisher: 'P',
    url: `https://example.org/many/${index}`,
  }))
  await db().reference.createMany({ data: many })
  const first = await listReferences(ANY)
  expect(first.references).toHaveLength(100)
  const second = await listReferences({ ...ANY, before: first.next })
  expect(second.references[0]?.id).toBeLessThan(first.references.at(-1)?.id ?? 0)
})
