import { beforeAll, expect, it } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { estimatedCount } from '@/lib/platform/estimated-count'
import { queryAsOwner } from '@/testing/database/database'
import { useEmptyDatabase } from '@/testing/scenes/admins'

beforeAll(async () => {
  await useEmptyDatabase()
  await db()
    .$executeRaw`INSERT INTO donate_clicks (day, locale) SELECT '2026-01-01'::date + n, 'en' FROM generate_series(1, 12000) n`
  await queryAsOwner('ANALYZE donate_clicks')
})

it('is exact for few rows', async () => {
  expect(
    await estimatedCount(Prisma.sql`FROM donate_clicks WHERE day <= '2026-01-01'::date + 10000`),
  ).toEqual({
    number: 10_000,
    exact: true,
  })
  expect(await estimatedCount(Prisma.sql`FROM donate_clicks WHERE locale = ${'es'}`)).toEqual({
    number: 0,
    exact: true,
  })
})

it('is about right for many', async () => {
  const { number, exact } = await estimatedCount(Prisma.sql`FROM donate_clicks WHERE locale = ${'en'}`)
  expect(exact).toBe(false)
  expect(number).toBeGreaterThan(11_000)
  expect(number).toBeLessThan(13_000)
})
