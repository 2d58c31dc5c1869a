import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listCorrections } from '@/lib/corrections/queries'
import { db } from '@/lib/platform/db'
import { runRemoval } from '@/lib/removals/run'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { queryAsOwner } from '@/testing/database/database'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { REASON, startedRemoval } from '@/testing/scenes/removals'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

let domain = ''

beforeAll(useSeededDatabase)
beforeEach(() => {
  domain = `${crypto.randomUUID()}.example`
})

describe('what is published', () => {
  it('is an entry for each single correction and one for many, newest first, and agrees with the tallies', async () => {
    const { id } = await confirmedSignature()
    await remove(ADMIN, id, 'Signed twice')
    await restore(ADMIN, id, 'It was somebody else')
    await manySignatures(3, { domain })
    await runRemoval(JOB, await startedRemoval({ domain }))
    const { corrections: published, next } = await listCorrections(null)
    expect(published.slice(0, 3).map(({ kind, count, reason }) => [kind, count, reason])).toEqual([
      ['removed', 3, REASON],
      ['restored', 1, 'It was somebody else'],
      ['removed', 1, 'Signed twice'],
    ])
    expect(published[0]?.id).toBeGreaterThan(published[1]?.id ?? 0)
    expect(next).toBeNull()
    await aggregateEvents()
    const { _sum } = await db().tally.aggregate({ _sum: { removed: true, restored: true } })
    const sum = (kind: string) =>
      published.filter((entry) => entry.kind === kind).reduce((total, { count }) => total + count, 0)
    expect([sum('removed'), sum('restored')]).toEqual([_sum.removed, _sum.restored])
  })

  it('is read by pages', async () => {
    await queryAsOwner(`INSERT INTO corrections (kind, count, reason)
      SELECT 'removed', 1, 'Number ' || nth FROM generate_series(0, 599) AS nth`)
    const first = await listCorrections(null)
    const second = await listCorrections(first.next)
    expect([first.corrections.length, second.corrections[0]?.reason]).toEqual([500, 'Number 99'])
  })
})
