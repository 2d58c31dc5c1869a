import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { removalById } from '@/lib/removals/queries'
import { runRemoval } from '@/lib/removals/run'
import { startRemoval } from '@/lib/removals/start'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { REASON, startedRemoval } from '@/testing/scenes/removals'
import { pendingSignature, queuedJobs, useSeededDatabase } from '@/testing/scenes/signatures'

let domain = ''

beforeAll(useSeededDatabase)
beforeEach(() => {
  domain = `${crypto.randomUUID()}.example`
})

describe('starting', () => {
  it('is refused when nothing matches, or far more than was seen', async () => {
    const beginning = {
      conditions: { domain },
      until: new Date(Date.now() + 60_000),
      seen: 1,
      reason: REASON,
    }
    expect(await startRemoval(ADMIN, beginning)).toEqual({ state: 'nothing' })
    await manySignatures(20, { domain })
    expect(await startRemoval(ADMIN, beginning)).toEqual({ state: 'drifted' })
    expect(await db().removal.count({ where: { found: 20 } })).toBe(0)
  })

  it('is audited without a name, and enqueues a job with nothing but its id', async () => {
    await pendingSignature({ email: `a@${domain}`, name: 'Robot Number Eight' })
    const id = await startedRemoval({ domain, signerName: 'Robot Number Eight', nameMatch: 'equals' })
    const [event] = await db().auditEvent.findMany({ where: { subject: `removal:${id}` } })
    expect([event?.adminId, event?.verb]).toEqual([ADMIN.id, 'remove-many'])
    expect(JSON.stringify(event?.detail)).not.toContain('Robot')
    expect(await queuedJobs()).toContain('remove-in-bulk')
    await runRemoval(JOB, id)
    expect(JSON.stringify(await removalById(ADMIN, id))).not.toContain('Robot')
  })
})
