import { beforeAll, expect, it, vi } from 'vitest'
import { addressProblem, canonicalAddress } from '@/lib/email-address/address'
import { db } from '@/lib/platform/db'
import { decrypt, keyedHash } from '@/lib/platform/encryption'
import { submissionSchema } from '@/lib/signatures/schema'
import { seedSignatures } from '@/prisma/seed/signatures'
import { queuedJobs, useSeededDatabase } from '@/testing/scenes/signatures'

const COUNT = 5_200

beforeAll(useSeededDatabase)

it('leaves what real signing would have left, counted in full, and mails nobody', async () => {
  const heard = vi.fn()
  await seedSignatures(COUNT, heard)
  expect(heard).toHaveBeenLastCalledWith(COUNT)

  const rows = await db().signature.findMany({ include: { consent: true, textVersion: true } })
  expect(rows).toHaveLength(COUNT)
  for (const row of rows.filter((_, index) => index % 20 === 0)) {
    const address = decrypt('email', row.emailSealed)
    expect(address).toMatch(/@(?:\w+\.)?example\.(?:org|com|net)$/)
    expect(addressProblem(address)).toBeNull()
    expect(Buffer.from(row.emailHash)).toEqual(Buffer.from(keyedHash('email', canonicalAddress(address))))
    expect(submissionSchema.safeParse({ ...row, email: address, consent: true }).error).toBeUndefined()
    expect(row.consent.locale).toBe(row.locale)
    expect(row.consent.textVersionId).toBe(row.textVersionId)
    const embedded = parseInt(row.id.replaceAll('-', '').slice(0, 12), 16)
    expect(embedded).toBe(row.createdAt.getTime())
  }

  const confirmed = rows.filter(({ state }) => state === 'confirmed').length
  expect(new Set(rows.map(({ state }) => state)).size).toBe(4)
  expect((await db().campaign.findUniqueOrThrow({ where: { id: 1 } })).count).toBe(confirmed)
  expect(await db().unfoldedEvent.count()).toBe(0)
  expect(await queuedJobs()).toEqual([])
  const [odd] = await db().$queryRaw<{ rows: number }[]>`
    SELECT count(*)::int AS rows FROM signatures s LEFT JOIN LATERAL (
      SELECT sum(CASE WHEN kind IN ('confirmed', 'restored') THEN 1 ELSE -1 END) AS net FROM signature_events e
      WHERE e.signature_id = s.id AND e.country = s.country
    ) AS events ON true
    WHERE coalesce(net, 0) <> (state = 'confirmed')::int`
  expect(odd?.rows).toBe(0)
})

it('can be run again beside what stands', async () => {
  await seedSignatures(10)
  expect(await db().signature.count()).toBe(COUNT + 10)
})
