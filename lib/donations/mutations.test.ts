import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '@/e2e/support/database'
import { db } from '@/lib/db'
import { countDonateClick } from '@/lib/donations/mutations'

beforeAll(async () => {
  process.env.DATABASE_URL = await freshDatabase()
})

it('counts clicks by day and language, also when they come at once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => countDonateClick('en')))
  await countDonateClick('es')
  const rows = await db().donateClick.findMany({
    orderBy: { locale: 'asc' },
    select: { locale: true, count: true },
  })
  expect(rows).toEqual([
    { locale: 'en', count: 20 },
    { locale: 'es', count: 1 },
  ])
})
