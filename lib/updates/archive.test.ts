import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { archiveYear, archiveYears, neighboursOf, newestUpdates } from '@/lib/updates/archive'
import { useEmptyDatabase } from '@/testing/scenes/admins'

beforeAll(useEmptyDatabase)

async function grow(to: number): Promise<void> {
  const from = await db().update.count()
  for (let n = from; n < to; n += 1) {
    const [year, month] = [2017 + Math.floor(n / 12), String((n % 12) + 1).padStart(2, '0')]
    const words = ['en', 'es'].map((locale) => ({
      locale,
      slug: `update-${n}`,
      title: `${locale} ${n}`,
      byline: 'B',
      summary: 'S',
      body: 'T',
      publishedAt: new Date(),
    }))
    const own = n % 2 ? words : words.slice(0, 1)
    await db().update.create({
      data: { date: `${year}-${month}`, words: { create: own } },
    })
  }
}

it('holds what is beyond the newest twenty, in addresses that stay when updates are added', async () => {
  const shape = async () => {
    const { updates, years, older } = await newestUpdates('es')
    return [updates.length, years.length, older]
  }
  expect([await shape(), await archiveYears('en')]).toEqual([[0, 0, null], []])
  await grow(1)
  expect([await shape(), await archiveYears('en')]).toEqual([[1, 0, null], [{ year: '2017', count: 1 }]])
  await grow(20)
  expect(await shape()).toEqual([20, 0, null])
  const before = await archiveYear('2017', 'en')
  await grow(21)
  expect(await shape()).toEqual([20, 2, '2017'])
  await grow(45)
  expect(await shape()).toEqual([20, 4, '2019'])

  const { updates, years, earlier, later } = (await archiveYear('2018', 'es')) ?? {}
  expect([updates?.length, earlier, later]).toEqual([12, '2017', '2019'])
  expect(updates?.slice(0, 2).map(({ title }) => title)).toEqual(['es 23', 'en 22'])
  expect(years).toEqual([
    { year: '2020', count: 9 },
    { year: '2019', count: 12 },
    { year: '2018', count: 12 },
    { year: '2017', count: 12 },
  ])
  expect((await archiveYear('2017', 'en'))?.updates).toEqual(before?.updates)
  expect([await archiveYear('2021', 'en'), await archiveYear('', 'en')]).toEqual([null, null])
  await db().updateWords.updateMany({
    where: { update: { date: { startsWith: '2020' } } },
    data: { publishedAt: null, withdrawnAt: new Date() },
  })
  expect(await archiveYear('2020', 'en')).toMatchObject({ updates: [], earlier: '2019', later: null })
  await db().updateWords.updateMany({
    where: { update: { date: { startsWith: '2020' } } },
    data: { publishedAt: new Date(), withdrawnAt: null },
  })
})

it('leads from each update to the one before and the one after, in the language read', async () => {
  const around = async (slug: string) => {
    const { earlier, later } = await neighboursOf(slug, 'es')
    return [earlier?.title, later?.title]
  }
  expect(await around('update-0')).toEqual([undefined, 'es 1'])
  expect(await around('update-1')).toEqual(['en 0', 'en 2'])
  expect(await around('update-44')).toEqual(['es 43', undefined])
  expect(await around('nothing')).toEqual([undefined, undefined])
})
