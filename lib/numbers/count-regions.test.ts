import { beforeAll, expect, it } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { countRegions } from '@/lib/numbers/count-regions'
import { shownRegions } from '@/lib/numbers/places'
import { db } from '@/lib/platform/db'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

const signed = (many: number, country: string, region: string | null) =>
  manySignatures(many, { country, region })

async function countedRegions() {
  await aggregateEvents()
  await countRegions(asJob('test'))
  return shownRegions()
}

const MEXICO = {
  country: 'MX',
  regions: [
    { code: 'MX-JAL', count: 30 },
    { code: 'MX-CMX', count: 20 },
    { code: 'other', count: 10 },
  ],
}
const UNITED_STATES = { country: 'US', regions: [{ code: 'US-TX', count: 10 }] }

it('counts codes and what was written before, in tens, and shows those of fewer than ten with those who named none', async () => {
  await signed(34, 'MX', 'MX-JAL')
  await signed(5, 'MX', 'jalisco')
  await signed(12, 'MX', 'MX-CMX')
  await signed(8, 'MX', 'Distrito Federal')
  await signed(7, 'MX', 'MX-COL')
  await signed(4, 'MX', null)
  await signed(10, 'US', 'Texas')
  await signed(3, 'US', 'Ñuble')
  await signed(40, 'NO', 'Oslo')
  await manySignatures(30, { country: 'US', region: 'US-TX', state: 'pending' })
  expect(await countedRegions()).toEqual([UNITED_STATES, MEXICO])
})

it('counts a country anew once ten of its signatures came or went', async () => {
  await signed(9, 'US', 'Texas')
  expect(await countedRegions()).toEqual([UNITED_STATES, MEXICO])
  await signed(1, 'US', 'Ohio')
  const anew = {
    country: 'US',
    regions: [
      { code: 'US-TX', count: 10 },
      { code: 'other', count: 10 },
    ],
  }
  expect(await countedRegions()).toEqual([{ ...anew, regions: [{ code: 'US-TX', count: 10 }] }, MEXICO])
  await signed(10, 'US', 'OH')
  expect((await countedRegions())[0]?.regions).toEqual([
    { code: 'US-OH', count: 10 },
    { code: 'US-TX', count: 10 },
  ])
})

it('shows what retention erased without its place, and stays as it is where that follows the end', async () => {
  await db().signature.deleteMany({ where: { region: 'MX-JAL' } })
  expect((await countedRegions())[1]).toEqual(MEXICO)
  await signed(10, 'MX', 'MX-CMX')
  const after = [
    { code: 'MX-CMX', count: 30 },
    { code: 'other', count: 50 },
  ]
  expect((await countedRegions())[1]?.regions).toEqual(after)

  await db().campaign.update({ where: { id: 1 }, data: { erasingBeganAt: new Date() } })
  await db().signature.deleteMany()
  await signed(10, 'MX', 'MX-JAL')
  expect((await countedRegions())[1]?.regions).toEqual(after)
})
