import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { dryRun } from '@/lib/removals/dry-run'
import type { Conditions } from '@/lib/removals/schema'
import { ADMIN } from '@/testing/scenes/authorized'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { signatureStates } from '@/testing/scenes/removals'
import { pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'

let domain = ''

beforeAll(useSeededDatabase)
beforeEach(() => {
  domain = `${crypto.randomUUID()}.example`
})

describe('a dry run', () => {
  it('counts and shows 20 without changing anything, and no address', async () => {
    await manySignatures(30, { domain })
    const { count, sample } = await dryRun(ADMIN, { domain, state: 'confirmed' })
    expect([count, sample.length]).toEqual([30, 20])
    expect(Object.keys(sample[0] ?? {}).sort()).toEqual(
      ['country', 'domain', 'flags', 'held', 'id', 'name', 'state', 'submittedAt'].sort(),
    )
    expect(await signatureStates(domain)).toEqual({ confirmed: 30 })
  })

  it('tells those that wait for an owner from those that wait for their signer', async () => {
    const [row] = [
      await pendingSignature({ email: `held@${domain}` }),
      await pendingSignature({ email: `other@${domain}` }),
    ]
    await db().signature.update({ where: { id: row.id }, data: { heldAt: new Date() } })
    const { sample } = await dryRun(ADMIN, { domain, state: 'pending' })
    expect(sample.map(({ id, held }) => [id === row.id, held]).sort()).toEqual([
      [false, false],
      [true, true],
    ])
  })

  it('asks every condition', async () => {
    const row = await pendingSignature({ email: `a@${domain}`, name: 'Robot Number Seven', country: 'NO' })
    await db().signature.update({
      where: { id: row.id },
      data: { flags: ['quick'], network: new Uint8Array([1, 2, 3, 4]), submittedAt: '2026-01-02T03:04:00Z' },
    })
    const all = {
      state: 'pending',
      domain,
      country: 'NO',
      since: '2026-01-02T03:04:00.000Z',
      before: '2026-01-02T03:05:00.000Z',
      flag: 'quick',
      network: '01020304',
      signerName: 'number s',
      nameMatch: 'contains',
    } as const
    expect((await dryRun(ADMIN, all)).count).toBe(1)
    const others: Conditions[] = [
      { state: 'confirmed' },
      { domain: 'other.example' },
      { country: 'MX' },
      { since: '2026-01-02T03:04:00.001Z' },
      { before: '2026-01-02T03:04:00.000Z' },
      { flag: 'honeypot' },
      { network: '01020305' },
      { signerName: 'number s', nameMatch: 'equals' },
      { signerName: 'n_mber', nameMatch: 'contains' },
    ]
    for (const other of others)
      expect((await dryRun(ADMIN, { ...all, ...other })).count, JSON.stringify(other)).toBe(0)
    expect(
      (await dryRun(ADMIN, { ...all, signerName: 'ROBOT NUMBER SEVEN', nameMatch: 'equals' })).count,
    ).toBe(1)
  })
})
