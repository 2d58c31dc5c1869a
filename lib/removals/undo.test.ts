import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { removalById } from '@/lib/removals/queries'
import { runRemoval } from '@/lib/removals/run'
import { runBatch } from '@/lib/removals/run-batch'
import { stopRemoval } from '@/lib/removals/stop'
import { undoRemoval } from '@/lib/removals/undo'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { withdraw } from '@/lib/signatures/withdraw'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { countNow } from '@/lib/tallies/queries'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { correctionsOf, REASON, signatureStates, startedRemoval } from '@/testing/scenes/removals'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  signatureEvents,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

let domain = ''

beforeAll(useSeededDatabase)
beforeEach(() => {
  domain = `${crypto.randomUUID()}.example`
})

describe('stopping and undoing', () => {
  it('stops for good, and undoing puts back exactly what was taken', async () => {
    await manySignatures(700, { domain })
    const id = await startedRemoval({ domain })
    await aggregateEvents()
    const before = await countNow()
    expect(await undoRemoval(ADMIN, id, 'Too early')).toBe(false)
    await runBatch(JOB, id)
    expect(await stopRemoval(ADMIN, id)).toBe(true)
    expect(await stopRemoval(ADMIN, id)).toBe(false)
    expect(await runBatch(JOB, id)).toBe(false)
    expect(await signatureStates(domain)).toEqual({ confirmed: 200, removed: 500 })

    expect(await undoRemoval(ADMIN, id, 'They were people')).toBe(true)
    expect(await undoRemoval(ADMIN, id, 'Twice')).toBe(false)
    await Promise.all([runRemoval(JOB, id), runRemoval(JOB, id)])
    expect(await removalById(ADMIN, id)).toMatchObject({ state: 'undone', removed: 500, restored: 500 })
    expect(await signatureStates(domain)).toEqual({ confirmed: 700 })
    expect(await countNow()).toBe(before)
    expect(await correctionsOf(id)).toEqual([
      { kind: 'removed', count: 500, reason: REASON },
      { kind: 'restored', count: 500, reason: 'They were people' },
    ])
    const verbs = await db().auditEvent.findMany({
      where: { subject: `removal:${id}` },
      orderBy: { id: 'asc' },
    })
    expect(verbs.map(({ verb }) => verb)).toEqual(['remove-many', 'stop-removing', 'undo-removal'])
  })

  it('leaves alone what was restored by hand, also when it went another way since', async () => {
    const [back, gone, out] = [
      await confirmedSignature({ email: `a@${domain}` }),
      await confirmedSignature({ email: `b@${domain}` }),
      await confirmedSignature({ email: `c@${domain}` }),
    ]
    const pending = await pendingSignature({ email: `d@${domain}` })
    const id = await startedRemoval({ domain })
    await runRemoval(JOB, id)
    for (const { id: signatureId } of [back, gone, out]) await restore(ADMIN, signatureId, 'A person')
    await withdraw(actToken(gone))
    await remove(ADMIN, out.id, 'Not a person after all')
    await undoRemoval(ADMIN, id, 'They were people')
    await runRemoval(JOB, id)
    expect(await removalById(ADMIN, id)).toMatchObject({ state: 'undone', restored: 1 })
    expect(await signatureStates(domain)).toEqual({ pending: 1, confirmed: 1, withdrawn: 1, removed: 1 })
    expect(await signatureEvents(pending.id)).toEqual([])
    expect((await signatureEvents(gone.id)).map(([kind]) => kind)).toEqual([
      'confirmed',
      'removed',
      'restored',
      'withdrawn',
    ])
  })
})
