import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'
import { findSignature, listSignatures, signatureOf, signingNumbers } from '@/lib/signatures/admin-queries'
import { newestFirstQuery, type SignatureFilter } from '@/lib/signatures/keyset-query'
import { nameQuery } from '@/lib/signatures/name-query'
import { seedSignatures } from '@/prisma/seed/signatures'
import { ADMIN } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const ID = Prisma.sql`s.id`

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

beforeAll(async () => {
  await useSeededDatabase()
  await seedSignatures(1_500)
  await db().$executeRaw`UPDATE signatures SET held_at = now(), flags = '{quick}'
    WHERE id IN (SELECT id FROM signatures WHERE state = 'pending' LIMIT 45)`
  // By chance, one run in some hundreds would have none of these.
  await db().$executeRaw`UPDATE signatures SET country = 'US'
    WHERE id IN (SELECT id FROM signatures WHERE state = 'removed' LIMIT 3)`
  await db().$executeRaw`UPDATE signatures SET region = 'MX-JAL'
    WHERE id IN (SELECT id FROM signatures WHERE state = 'confirmed' AND country = 'MX' LIMIT 3)`
})

describe('every signature that passes a filter', () => {
  const filters: SignatureFilter[] = [
    {},
    { state: 'confirmed' },
    { state: 'withdrawn' },
    { country: 'MX' },
    { country: 'US', state: 'pending' },
    { flagged: true },
    { held: true },
    { flagged: true, held: true, state: 'pending' },
    { flagged: true, country: 'US', state: 'removed' },
    { country: 'XX' },
    { domain: 'example.net' },
    { domain: 'mail.example.org', state: 'confirmed', country: 'MX' },
    { country: 'MX', region: 'MX-JAL' },
    { country: 'MX', region: 'MX-JAL', state: 'confirmed', held: false },
    { from: daysAgo(200), until: daysAgo(100) },
    { from: daysAgo(200), state: 'confirmed', country: 'MX' },
    { until: daysAgo(100), domain: 'example.org', held: false },
  ]

  it.each(filters)('%j is read once, newest first', async (filter) => {
    const read: string[] = []
    for (let before: string | undefined; ; before = read.at(-1)) {
      const page = await db().$queryRaw<{ id: string }[]>(
        newestFirstQuery({ filter, before, take: 40, columns: ID }),
      )
      read.push(...page.map(({ id }) => id))
      if (page.length < 40) break
    }
    const { state, country, region, domain, from, until, flagged, held } = filter
    const expected = await db().signature.findMany({
      where: {
        state,
        country,
        region,
        emailDomain: domain,
        createdAt: { gte: from, lt: until },
        ...(flagged && { flags: { isEmpty: false } }),
        ...(held !== undefined && { heldAt: held ? { not: null } : null }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    })
    expect(read).toEqual(expected.map(({ id }) => id))
    if (country !== 'XX') expect(read.length).toBeGreaterThan(0)
    const { total } = await listSignatures(ADMIN, filter)
    expect(total).toEqual({ number: read.length, exact: true })
  })
})

describe('a search by name', () => {
  const asked = (typed: string) => listSignatures(ADMIN, { name: nameQuery(typed) ?? undefined })

  it.each(['maria zurita', 'ZÜRITA MARÍA', 'mar zur', 'María-Zurita'])(
    '%j finds María Zurita',
    async (typed) => {
      const row = await db().signature.findFirstOrThrow({
        where: { state: 'confirmed' },
        orderBy: { id: 'asc' },
      })
      await db().signature.update({ where: { id: row.id }, data: { name: 'María de la Luz Zurita' } })
      const { signatures, next, total } = await asked(typed)
      expect(signatures.map(({ id }) => id)).toEqual([row.id])
      expect([next, total]).toEqual([null, { number: 1, exact: true }])
    },
  )

  it('finds no part of a word but its beginning, and asks every word', async () => {
    for (const typed of ['urita', 'zurita pedro']) expect((await asked(typed)).signatures).toEqual([])
  })

  it('reads all of a common name page by page, within the filter', async () => {
    await db().$executeRaw`UPDATE signatures SET name = 'Ana Núñez'
      WHERE id IN (SELECT id FROM signatures WHERE country = 'MX' ORDER BY id LIMIT 120)`
    const read: string[] = []
    for (let before: string | undefined; ;) {
      const page = await listSignatures(ADMIN, { name: "'nunez':*", country: 'MX', before })
      read.push(...page.signatures.map(({ id }) => id))
      if (!page.next) break
      before = page.next
    }
    const named = await db().signature.findMany({ where: { name: 'Ana Núñez' }, select: { id: true } })
    expect(read.toSorted()).toEqual(named.map(({ id }) => id).toSorted())
    expect(read).toEqual(read.toSorted().reverse())
  })
})

it('lists a page of fifty without addresses, and says where the next begins', async () => {
  const first = await listSignatures(ADMIN, { state: 'confirmed' })
  expect(first.signatures).toHaveLength(50)
  const second = await listSignatures(ADMIN, { state: 'confirmed', before: first.next ?? undefined })
  expect(second.signatures[0]?.createdAt.getTime()).toBeLessThanOrEqual(
    first.signatures[49]?.createdAt.getTime() ?? 0,
  )
  expect(JSON.stringify(first)).not.toContain('example.')
  expect((await listSignatures(ADMIN, { country: 'XX' })).next).toBeNull()
})

it('finds one by its id and by its whole address', async () => {
  const row = await db().signature.findFirstOrThrow()
  expect(await findSignature(ADMIN, row.id)).toMatchObject({
    id: row.id,
    name: row.name,
    createdAt: row.createdAt,
  })
  expect(await findSignature(ADMIN, crypto.randomUUID())).toBeNull()
  expect(await signatureOf(ADMIN, ` ${decrypt('email', row.emailSealed).toUpperCase()} `)).toBe(row.id)
  expect(await signatureOf(ADMIN, 'nobody@example.org')).toBeNull()
  expect(await signatureOf(ADMIN, 'no address')).toBeNull()
})

it('counts and lists those that wait for an owner apart from those that wait for their signer', async () => {
  const where = { state: 'pending' } as const
  const [held, ours] = await Promise.all([
    db().signature.count({ where: { ...where, heldAt: { not: null } } }),
    db().signature.count({ where: { ...where, heldAt: null } }),
  ])
  expect([held, ours]).not.toContain(0)
  expect(await signingNumbers(ADMIN)).toMatchObject({
    pending: { number: ours, exact: true },
    held: { number: held, exact: true },
  })
  for (const wanted of [true, false]) {
    const { signatures } = await listSignatures(ADMIN, { state: 'pending', held: wanted })
    expect(new Set(signatures.map(({ heldAt }) => heldAt !== null))).toEqual(new Set([wanted]))
  }
})
